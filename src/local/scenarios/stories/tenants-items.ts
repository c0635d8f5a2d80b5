/** What tenants, caretakers and the office of a housing cooperative asked for. In German, as it would be there. */
import { mention, type WrittenItem } from '../life/written-item';
import { cast } from '../site/basis';

/** Type; summary; description. */
type Row = readonly [string, string, string?];

const doneRows: readonly Row[] = [
  [
    'Aufgabe',
    'Anmeldung mit Mitgliedsnummer',
    'Mitglieder melden sich mit Nummer und Geburtsdatum an und vergeben dann ein Passwort.',
  ],
  [
    'Story',
    'Schaden melden',
    'Als *Mieterin* möchte ich einen Schaden mit Foto melden, damit ich nicht in der Sprechstunde warten muss.',
  ],
  ['Fehler', 'Fotos vom Telefon liegen quer'],
  [
    'Story',
    'Stand meiner Meldung sehen',
    'Als *Mieter* möchte ich sehen, wer sich um meine Meldung kümmert, damit ich nicht nachfragen muss.',
  ],
  ['Aufgabe', 'Texte der Eingangsbestätigung mit dem Büro abstimmen'],
  [
    'Story',
    'Meldungen nach Haus filtern',
    'Als *Hausmeister* möchte ich nur Meldungen meiner Häuser sehen, damit ich meine Runde planen kann.',
  ],
  [
    'Fehler',
    'Meldung verschwindet, wenn das Netz im Keller fehlt',
    'Schritte: im Keller ohne Netz speichern. Erwartet: wird später gesendet. Tatsächlich: weg.',
  ],
  ['Aufgabe', 'Adressliste der Häuser übernehmen'],
  [
    'Story',
    'Waschküche reservieren',
    'Als *Mieterin* möchte ich die Waschküche für zwei Stunden reservieren, damit ich nicht umsonst in den Keller gehe.',
  ],
  [
    'Story',
    'Reservierung absagen',
    'Als *Mieterin* möchte ich meine Reservierung absagen, damit andere waschen können.',
  ],
  ['Fehler', 'Doppelte Reservierung zur Zeitumstellung'],
  ['Aufgabe', 'Aushang mit QR-Code gestalten'],
  [
    'Story',
    'Aushänge digital',
    'Als *Mieter* möchte ich Aushänge meines Hauses auf dem Telefon lesen, damit ich keine Ablesung verpasse.',
  ],
  [
    'Story',
    'Termin für die Heizungsablesung wählen',
    'Als *Mieter* möchte ich einen von drei Terminen wählen, damit ich keinen Urlaubstag brauche.',
  ],
  ['Fehler', 'Umlaute in Straßennamen fehlen in der Bestätigung'],
  ['Aufgabe', 'Server in das Rechenzentrum der Genossenschaft umziehen'],
  [
    'Story',
    'Betriebskostenabrechnung als PDF',
    'Als *Mieterin* möchte ich meine Abrechnung herunterladen, damit ich sie dem Amt geben kann.',
  ],
  [
    'Story',
    'Einspruch gegen die Abrechnung',
    'Als *Mieter* möchte ich zu einer Zeile der Abrechnung eine Frage stellen, damit ich sie verstehe.',
  ],
  ['Aufgabe', 'Löschfristen mit der Datenschutzbeauftragten klären'],
  ['Fehler', 'Abrechnung zeigt Cent mit Punkt statt Komma'],
  [
    'Story',
    'Schlüssel nachbestellen',
    'Als *Mieter* möchte ich einen Schlüssel nachbestellen, damit ich nicht ins Büro fahren muss.',
  ],
  [
    'Story',
    'Gästewohnung buchen',
    'Als *Mitglied* möchte ich die Gästewohnung buchen, damit meine Eltern in der Nähe schlafen.',
  ],
  ['Aufgabe', 'Preise der Gästewohnung hinterlegen'],
  ['Fehler', 'Buchung über den Jahreswechsel nicht möglich'],
  [
    'Story',
    'Handwerker sehen nur ihre Aufträge',
    'Als *Büro* möchte ich, dass ein Betrieb nur eigene Aufträge sieht, damit Namen geschützt bleiben.',
  ],
  [
    'Story',
    'Auftrag mit Unterschrift abschließen',
    'Als *Handwerkerin* möchte ich auf dem Telefon unterschreiben lassen, damit die Rechnung schneller bezahlt wird.',
  ],
  ['Aufgabe', 'Schulung der Hausmeister vorbereiten'],
  ['Fehler', 'Benachrichtigung kommt nachts um drei'],
  [
    'Story',
    'Stellplatz tauschen',
    'Als *Mieterin* möchte ich meinen Stellplatz tauschen, damit ich näher an der Tür parke.',
  ],
  [
    'Story',
    'Warteliste für Stellplätze',
    'Als *Büro* möchte ich die Warteliste nach Datum sehen, damit die Vergabe gerecht ist.',
  ],
  ['Aufgabe', 'Zertifikat erneuern'],
  [
    'Story',
    'Vertretung im Urlaub',
    'Als *Hausmeister* möchte ich meine Häuser übergeben, damit im Urlaub nichts liegen bleibt.',
  ],
  ['Fehler', 'Liste der Meldungen lädt ewig'],
  [
    'Story',
    'Sprache wählen',
    'Als *Mieter* möchte ich die Seiten auf Türkisch oder Ukrainisch lesen, damit ich sicher verstehe, was ich bestelle.',
  ],
  ['Aufgabe', 'Übersetzungen prüfen lassen'],
  ['Story', 'Müllkalender', 'Als *Mieterin* möchte ich am Vorabend erinnert werden, damit die Tonne draußen steht.'],
];

const openItems: readonly WrittenItem[] = [
  {
    type: 'Story',
    summary: 'Aufzug außer Betrieb melden',
    priority: 'High',
    epic: 'portal',
    wiki: 'Als *Mieter im vierten Stock* möchte ich einen stehenden Aufzug mit einem Druck melden, damit er am selben Tag läuft.\n\nh3. Akzeptanzkriterien\n* Die Wartungsfirma wird sofort benachrichtigt\n* Alle im Haus sehen, dass der Ausfall bekannt ist',
  },
  {
    type: 'Fehler',
    summary: 'Reservierung der Waschküche zeigt gestern',
    by: cast.support,
    wiki: 'h3. Schritte\n# Am Abend nach 23 Uhr öffnen\n\nh3. Erwartet\nDer neue Tag.\n\nh3. Tatsächlich\nDer alte Tag bis 1 Uhr.',
  },
  {
    type: 'Story',
    summary: 'Zählerstände selbst eintragen',
    epic: 'portal',
    wiki: 'Als *Mieterin* möchte ich meine Zählerstände mit Foto eintragen, damit niemand in die Wohnung muss.',
    remarks: [
      {
        by: cast.lin,
        daysAgo: 4,
        wiki: `${mention(cast.productOwner)} gilt das Foto auch als Nachweis für die Abrechnung?`,
      },
    ],
  },
  { type: 'Aufgabe', summary: 'Alte Aushänge löschen' },
  {
    type: 'Story',
    summary: 'Nachbarschaftshilfe',
    wiki: 'Als *Nachbar* möchte ich Hilfe anbieten, damit jemand meine Bohrmaschine nutzt.',
  },
  {
    type: 'Story',
    summary: 'Umzug ankündigen',
    epic: 'portal',
    wiki: 'Als *Mieterin* möchte ich meinen Umzug ankündigen, damit Aufzug und Halteverbot geplant werden.',
  },
  { type: 'Story', summary: 'Barrierefreiheit', wiki: 'Alles soll gut lesbar sein.' },
  { type: 'Aufgabe', summary: 'Protokoll der Mitgliederversammlung veröffentlichen' },
  { type: 'Fehler', summary: 'Foto größer als 10 MB bricht ab', by: cast.support },
  {
    type: 'Story',
    summary: 'Solarstrom im Haus anzeigen',
    wiki: 'Als *Mitglied* möchte ich sehen, was unser Dach heute liefert, damit ich dann wasche.',
  },
];

export const tenantsEpics: Readonly<Record<string, WrittenItem>> = {
  portal: { type: 'Epic', summary: 'Mieterportal', wiki: 'Was heute einen Anruf braucht, geht auf dem Telefon.' },
};

export const tenantsItems: readonly WrittenItem[] = [
  ...doneRows.map(([type, summary, wiki]): WrittenItem => ({
    type,
    summary,
    isRefined: false,
    ...(wiki === undefined ? {} : { wiki }),
    ...(type === 'Fehler' ? { by: cast.support } : {}),
    ...(type === 'Story' ? { epic: 'portal' } : {}),
  })),
  ...openItems.map((item) => ({ ...item, isRefined: false })),
];
