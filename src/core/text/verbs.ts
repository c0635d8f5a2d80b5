/**
 * Verbs in the base form, as backlog items use them. The tagger knows everyday English; it does not know that
 * "filter", "view" or "upload" after "and" are usually deeds.
 */
const onlyVerbs =
  'accept access achieve acknowledge activate adapt add adjust advise aggregate align allocate allow amend analyse analyze annotate apply approve archive arrange ask assess assign associate attach attend authenticate authorise authorize automate avoid become begin block book browse build buy calculate cancel capture categorise categorize choose clarify classify clean clear close collaborate collect combine communicate compare compile complete comply compute conduct configure confirm connect consider consult contact contribute convert coordinate correct create customise customize deactivate decide declare decline define delete deliver demonstrate deploy describe design detect determine develop diagnose disable disclose discover discuss disseminate distribute divide download drag drive duplicate edit elevate eliminate email embed employ enable encourage encrypt enforce engage enhance enrich ensure enter establish estimate evaluate examine exchange exclude execute expand explain explore export extend extract facilitate fetch fill find fix follow gain gather generate get give go grant group grow guide handle hear help hide highlight identify illustrate implement import improve include incorporate increase indicate inform ingest initiate inspect install integrate interact interpret introduce investigate invite join keep know learn leave leverage limit link list listen load locate log login maintain make manage manipulate map mark match maximise maximize measure merge migrate minimise minimize mitigate modify monitor move navigate normalise normalize notify obtain offer open operate optimise optimize order organise organize overcome overwrite participate pay perform pick place plan play post predict prepare present preserve prevent print prioritise prioritize process produce promote propagate propose protect prove provide publish purchase put quantify query raise rank rate read rearrange receive recognise recognize recommend reconcile record recover reduce refine refresh register reject relate remember remind remove rename render reorder repeat replace reply report request rerun reschedule reset resize resolve respond restart restore restrict retain retrieve return reuse reveal review revise revoke run save scan schedule search see select sell send separate set share show sign simulate skip solve sort specify split start stop store stream submit subscribe suggest support suspend switch sync synchronise synchronize tag take tell test track train transfer transform translate turn uncover understand undo unlock unpublish unsubscribe update upgrade upload use utilise utilize validate verify view visit visualise visualize vote watch withdraw work write zoom be have do'.split(
    ' ',
  );

/** Verbs whose form is as often a noun in backlogs: the words around decide. */
const alsoNouns = new Set(
  'access address approach archive block book build call change chat check claim comment contact copy cost delay deposit design display document download draft drag drop edit email estimate export feedback fetch filter flag focus follow forecast graph group guide help highlight image import increase index influence input insert interest invite issue label launch learn lead level limit link list load log login look map mark market match measure message model monitor move name need note notice object offer open order output overview pay pick place plan play point post present preview print process profile program progress project promise prototype publish purchase query question range rank rate read record reference refresh release repeat report request research reserve reset result return review reward run sample save scan schedule score search select set share show sign sort source split stage start state stop store stream structure summary support survey switch tag target task test time title touch tour trace track trade train transfer trend trigger turn type update upgrade upload use validate value view visit vote watch work zoom'.split(
    ' ',
  ),
);
const known = new Set([...onlyVerbs, ...alsoNouns]);
alsoNouns.delete('edit');
alsoNouns.delete('select');
alsoNouns.delete('save');
alsoNouns.delete('publish');
alsoNouns.delete('learn');
alsoNouns.delete('validate');
alsoNouns.delete('insert');

/** Deeds at a screen: after "and" they are a deed unless a preposition or a mark follows. */
const screenDeeds = new Set(
  'view search filter upload download export import share sort print tag track copy list open close rate review comment check update test monitor'.split(
    ' ',
  ),
);

export const isKnownVerb = (word: string): boolean => known.has(word);
export const isAlsoNoun = (word: string): boolean => alsoNouns.has(word);
export const isScreenDeed = (word: string): boolean => screenDeeds.has(word);
