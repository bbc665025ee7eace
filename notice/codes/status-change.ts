import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What a person tells as a change of the situation in the e-service (Omat työnhakumuutokset). */
export const statusChange = ownCodeList({
  id: 'statusChange',
  label: text('Ilmoitettu muutos', 'Anmäld ändring', 'Change that was told'),
  source: 'ohje.te-palvelut.fi/hloasiakas, oma työnhakumuutos',
  codes: {
    unemployed: text('Jään työttömäksi', 'Jag blir arbetslös', 'I become unemployed'),
    laidOff: text('Minut lomautetaan', 'Jag permitteras', 'I am laid off'),
    shortenedWeek: text('Työviikkoni lyhenee', 'Min arbetsvecka förkortas', 'My working week is shortened'),
    fullTimeWork: text('Aloitan kokoaikatyön', 'Jag börjar heltidsarbete', 'I start full-time work'),
    partTimeWork: text('Aloitan osa-aikatyön', 'Jag börjar deltidsarbete', 'I start part-time work'),
    nationalService: text(
      'Aloitan varusmies- tai siviilipalveluksen',
      'Jag börjar militär- eller civiltjänst',
      'I start military or civil service',
    ),
    studies: text('Aloitan opiskelun', 'Jag börjar studera', 'I start studies'),
    familyLeave: text('Jään perhevapaalle', 'Jag blir familjeledig', 'I go on family leave'),
    searchAbroad: text(
      'Haen työtä EU- tai ETA-maasta tai Sveitsistä',
      'Jag söker arbete i ett EU- eller EES-land eller i Schweiz',
      'I look for work in an EU or EEA country or Switzerland',
    ),
    tripAbroad: text('Matkustan ulkomaille', 'Jag reser utomlands', 'I travel abroad'),
    sickLeave: text('Jään sairauslomalle', 'Jag blir sjukledig', 'I go on sick leave'),
    business: text('Aloitan yritystoiminnan', 'Jag börjar företagsverksamhet', 'I start a business'),
    imprisonment: text('Aloitan vankeusajan', 'Jag börjar avtjäna fängelsestraff', 'I begin a term of imprisonment'),
    pension: text('Jään eläkkeelle', 'Jag går i pension', 'I retire'),
    voluntaryWork: text('Aloitan vapaaehtoistyön', 'Jag börjar frivilligarbete', 'I start voluntary work'),
    carer: text('Ryhdyn perhe- tai omaishoitajaksi', 'Jag blir familje- eller närståendevårdare', 'I become a carer'),
    rehabilitation: text('Aloitan kuntoutuksen', 'Jag börjar rehabilitering', 'I start rehabilitation'),
    studiesInterrupted: text(
      'Keskeytän työttömyysetuudella tuetun opiskelun',
      'Jag avbryter studier med arbetslöshetsförmån',
      'I interrupt studies supported by unemployment benefit',
    ),
  },
})
