/** Somebody says that they will see, not what is. */
export const putOff =
  /\b(?:(?:I['’]?ll|I\s+will|let(?:\s+me|\s+us|['’]?s)|we['’]?ll|we\s+will|need\s+to|have\s+to|going\s+to)\s+(?:have\s+to\s+)?(?:check|ask|see|look|find\s+out|investigate|get\s+back|come\s+back|clarify|discuss|think)|I(?:['’]m|\s+am)\s+(?:also\s+)?(?:lost|confused|puzzled)|leave\s+(?:that|it|this)\s+to\b|comes?\s+back\s+(?:to\s+(?:you|this)|on|next)|(?:somebody|someone)\s+(?:\w+\s+){0,3}(?:should|would|might|may)\s+know|(?:that|this|it)\s+is\s+(?:still\s+)?open\b|we(?:['’]re|\s+are)?\s+wait(?:ing)?\b|(?:not|n['’]t)\s+(?:sure|know|certain)|no\s+(?:idea|clue)|same\s+question|wondering\s+(?:the\s+same|too)|(?:I|also)(?:['’]d|\s+would|\s+also)*\s+(?:like|want)\s+to\s+know|also\s+(?:like|want)\s+to\s+know|(?:curious|interested)\s+to\s+know|get(?:ting)?\s+back\s+to|who\s+(?:can|could|would)\s+(?:know|answer)|(?:looking|look)\s+into|still\s+(?:open|unclear|waiting)|waiting\s+for\s+(?:an?\s+)?(?:answer|reply|feedback)|\+1)/i;
export const yesOrNo =
  /^\W*(?:(?:@\p{L}[\p{L}._-]*|\p{L}+[,:]|hi|hey)\W+)?(?:yes|yep|yeah|yup|no|nope|nah|sure|correct|right|exactly|agreed|absolutely|definitely|indeed|true|false|both|neither|either|confirmed|of\s+course|not\s+(?:yet|necessarily|really|for\s+now|in\s+this)|it\s+(?:does|is|should|will|can)(?:n['’]t)?\b|we\s+(?:do|should|can|will)(?:n['’]t)?\b|I\s+(?:do|don['’]t|did|didn['’]t|think|believe|would|guess|suggest|agree)|please\s+do|go\s+ahead|let['’]?s|only|done\b|fixed\b)(?![\p{L}\p{N}])/iu;
/** Says nothing by itself. */
export const filler = /^\W*(?:(?:that['’]s\s+)?an?\s+)?(?:good|great|interesting|fair|nice)\s+(?:question|point)\W*$/i;
export const decided =
  /\b(?:decided|decision|agreed|answer(?:ed)?\s*:|as\s+discussed|per\s+(?:our|the)\s+(?:call|meeting|discussion)|confirmed\s+(?:with|by|that))\b/i;
/** What people write about their work: news, not an answer. */
export const news =
  /\b(?:(?:I(?:['’]ve|\s+have)?|we(?:['’]ve|\s+have)?)\s+(?:just\s+)?(?:moved|updated|added|changed|pushed|attached|assigned|merged|uploaded|linked|started|closed|rebased|committed|opened|created|renamed|deployed|finished)|I\s+(?:just\s+)?(?:set|put|wrote|built|made|(?!(?:ask|check|talk|look|discuss|clarifi|confirm|decid|agre|want|need|us|call|learn|preferr|tri|test|verifi|remember)ed\b)\w{2,}ed)|^\W*(?:\w+\s+){1,3}(?:fixed|done|merged|updated|added|pushed|deployed|attached|closed)(?=\W*$)|^\W*(?:moved|updated|pushed|merged|uploaded|closed|reopened|rebased|renamed|deployed|attached|assigned|linked)\s+\w+|(?:pull|merge)\s+request|\bPR\b|\bMR\b|merged|build\s+(?:#?\d+\s+)?(?:failed|passed|is)|pipeline|status\s+(?:changed|update)|fyi|moved\s+to|(?:is|are)\s+(?:ready\s+for|in)\s+(?:review|test)|(?:is|are|was|were|been)\s+(?:now\s+)?(?:updated|pushed|attached|uploaded|linked)|deployed|rebased|sprint\s+\d+)\b/i;
export const thanksOnly =
  /^\W*(?:(?:many\s+)?thanks?(?:\s+you)?|thx|great|nice|cool|ok(?:ay)?|got\s+it|welcome|ping|bump|\+1)\b[^.!?]{0,30}[.!]*\W*$/i;
export const solvedByAsker =
  /\b(?:never\s*mind|nvm|found\s+(?:it|out|the\s+answer)|figured\s+(?:it\s+)?out|answering\s+my\s+own|got\s+(?:the|an)\s+answer|forget\s+(?:it|about\s+it|my\s+question)|(?:clarified|discussed|decided|agreed|confirmed|talked)\s+(?:with|by|in|this|it|on|offline)|no\s+longer\s+(?:needed|relevant)|solved|resolved)\b/i;

/** Accounts of machines: what they write is news of work. */
export const robot =
  /(?:^|[\s._-])(?:bot|robot|automation|jenkins|ci|github|gitlab|bitbucket|sonar\w*|dependabot|renovate)(?:$|[\s._-])/i;
