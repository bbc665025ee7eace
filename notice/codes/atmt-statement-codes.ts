import type { Code } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/**
 * A-TMT's codes of the labour policy statement, `lausno7`, given since March 2023. A statement may be about an earlier
 * time (the S codes and V070 always are: conduct until 1 May 2022), so the codes themselves have no first day.
 */
export const atmtStatementCodes = {
  C00A: text(
    'Muutosturvarahan edellytykset täyttyvät, irtisanottu tuotannollisista tai taloudellisista syistä',
    'Förutsättningarna för omställningspenning uppfylls, uppsagd av produktionsorsaker eller ekonomiska orsaker',
    'Conditions of change security allowance are met, dismissed on production or financial grounds',
  ),
  C00B: text(
    'Muutosturvarahan edellytykset eivät täyty',
    'Förutsättningarna för omställningspenning uppfylls inte',
    'Conditions of change security allowance are not met',
  ),
  C00D: text(
    'Suunnitelmaan sisältyvä muutosturvakoulutus',
    'Omställningsskyddsutbildning som ingår i planen',
    'Change security training included in the plan',
  ),
  F001: text(
    'Työsuhde voimassa, saanut enimmäisajan sairauspäivärahaa, työkyvytön',
    'Anställningen är i kraft, har fått sjukdagpenning maximitiden, arbetsoförmögen',
    'Employment in force, has had sickness allowance for the maximum time, incapable of work',
  ),
  F002: text(
    'Hakija on ilmoittanut lähtevänsä työnhakuun EU- tai ETA-maahan tai Sveitsiin',
    'Den sökande har meddelat att hen söker arbete i ett EU- eller EES-land eller i Schweiz',
    'The applicant has told of going to look for work in an EU or EEA country or Switzerland',
  ),
  F003: text(
    'Ei hae työttömyysetuutta, työvoimapoliittisia edellytyksiä ei selvitetä',
    'Söker inte arbetslöshetsförmån, de arbetskraftspolitiska förutsättningarna utreds inte',
    'Does not apply for unemployment benefit, labour policy conditions are not examined',
  ),
  F010: text('On aloittanut työn tuella', 'Har inlett arbete med stöd', 'Has started subsidised work'),
  F011: text(
    'On ollut työssä, josta työnantajalle on maksettu N prosentin tukea',
    'Har varit i arbete för vilket arbetsgivaren har fått N procents stöd',
    'Has been in work for which the employer was paid a subsidy of N per cent',
  ),
  F099: text('Tiedote', 'Meddelande', 'Notice'),
  KK01: text(
    'Koulutuskokeilussa oppilaitoksessa, ei estettä työttömyysetuuden maksamiselle',
    'I utbildningsprövning vid läroanstalt, inget hinder för att betala arbetslöshetsförmån',
    'In an education try-out at an institution, no obstacle to paying unemployment benefit',
  ),
  KT01: text(
    'Kuntouttavassa työtoiminnassa, ei estettä työttömyysetuuden maksamiselle',
    'I arbetsverksamhet i rehabiliteringssyfte, inget hinder för att betala arbetslöshetsförmån',
    'In rehabilitative work activity, no obstacle to paying unemployment benefit',
  ),
  M000: text(
    'Työttömyysetuuden maksamiselle ei työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån',
    'No labour policy obstacle to paying unemployment benefit',
  ),
  M012: text(
    'Karenssiharkinta lykätty työn päättymisen riitautuksen takia',
    'Prövningen av karens har skjutits upp eftersom arbetets upphörande har bestridits',
    'Decision on a waiting period put off because the end of work is disputed',
  ),
  OM01: text(
    'Aloittanut omaehtoisen opiskelun, työttömyysetuuden maksamiselle ei estettä',
    'Har inlett frivilliga studier, inget hinder för att betala arbetslöshetsförmån',
    'Has started self-motivated studies, no obstacle to paying unemployment benefit',
  ),
  OM03: text(
    'Ei oikeutta työttömyysetuuteen omaehtoisen opiskelun perusteella, lausunto toimitetaan myöhemmin',
    'Ingen rätt till arbetslöshetsförmån på grund av frivilliga studier, utlåtandet lämnas senare',
    'No right to unemployment benefit on the basis of self-motivated studies, statement follows later',
  ),
  OM04: text(
    'Ei oikeutta työttömyysetuuteen omaehtoisen opiskelun perusteella, saamisen edellytykset eivät täyty',
    'Ingen rätt till arbetslöshetsförmån på grund av frivilliga studier, förutsättningarna uppfylls inte',
    'No right to unemployment benefit on the basis of self-motivated studies, conditions are not met',
  ),
  OM05: text(
    'Omaehtoinen opiskelu työttömyysetuudella keskeytynyt tilapäisesti, lausunto toimitetaan myöhemmin',
    'De frivilliga studierna med arbetslöshetsförmån har tillfälligt avbrutits, utlåtandet lämnas senare',
    'Self-motivated studies on unemployment benefit interrupted for a time, statement follows later',
  ),
  OM09: text(
    'Omaehtoiset opinnot päättyneet, lausunto toimitetaan myöhemmin',
    'De frivilliga studierna har avslutats, utlåtandet lämnas senare',
    'Self-motivated studies have ended, statement follows later',
  ),
  P010: text(
    'Karenssi 45 päivää, erosi tai erotettiin työstä',
    'Karens 45 dagar, lämnade eller skildes från arbetet',
    'Waiting period of 45 days, left or was dismissed from work',
  ),
  P013: text(
    'Karenssi 45 päivää, virantoimituksesta pidättäminen',
    'Karens 45 dagar, avstängning från tjänsteutövning',
    'Waiting period of 45 days, suspension from office',
  ),
  P020: text(
    'Karenssi 45 päivää, kieltäytyi varmasta työstä',
    'Karens 45 dagar, vägrade ta emot säkert arbete',
    'Waiting period of 45 days, refused certain work',
  ),
  P021: text(
    'Karenssi 30 päivää, kieltäytyi varmasta enintään kaksi viikkoa kestävästä työstä',
    'Karens 30 dagar, vägrade ta emot säkert arbete på högst två veckor',
    'Waiting period of 30 days, refused certain work of at most two weeks',
  ),
  P030: text(
    'Karenssi 7 päivää, työnhakuun tai palveluihin liittyvä menettely',
    'Karens 7 dagar, förfarande som gäller jobbsökning eller service',
    'Waiting period of 7 days, conduct in job search or services',
  ),
  P031: text(
    'Karenssi 14 päivää, työnhakuun tai palveluihin liittyvä menettely',
    'Karens 14 dagar, förfarande som gäller jobbsökning eller service',
    'Waiting period of 14 days, conduct in job search or services',
  ),
  P070: text(
    'Työssäolovelvoite, ei etuusoikeutta, toistuva työnhakuun tai palveluihin liittyvä menettely',
    'Skyldighet att vara i arbete, ingen rätt till förmån, upprepat förfarande som gäller jobbsökning eller service',
    'Obligation to be in work, no right to benefit, repeated conduct in job search or services',
  ),
  S010: text(
    'Menettely 1.5.2022 asti: karenssi 90 päivää, erosi työstä',
    'Förfarande till 1.5.2022: karens 90 dagar, lämnade arbetet',
    'Conduct until 1 May 2022: waiting period of 90 days, left work',
  ),
  S011: text(
    'Menettely 1.5.2022 asti: karenssi 30 päivää, erosi enintään 5 päivää kestävästä työstä',
    'Förfarande till 1.5.2022: karens 30 dagar, lämnade arbete på högst 5 dagar',
    'Conduct until 1 May 2022: waiting period of 30 days, left work of at most 5 days',
  ),
  S012: text(
    'Menettely 1.5.2022 asti: karenssi 60 päivää, aiheutti itse työn päättymisen',
    'Förfarande till 1.5.2022: karens 60 dagar, orsakade själv att arbetet upphörde',
    'Conduct until 1 May 2022: waiting period of 60 days, caused the end of work',
  ),
  S013: text(
    'Menettely 1.5.2022 asti: karenssi 60 päivää, virantoimituksesta pidättäminen',
    'Förfarande till 1.5.2022: karens 60 dagar, avstängning från tjänsteutövning',
    'Conduct until 1 May 2022: waiting period of 60 days, suspension from office',
  ),
  S014: text(
    'Menettely 1.5.2022 asti: karenssi 30 päivää, virantoimituksesta pidättäminen',
    'Förfarande till 1.5.2022: karens 30 dagar, avstängning från tjänsteutövning',
    'Conduct until 1 May 2022: waiting period of 30 days, suspension from office',
  ),
  S020: text(
    'Menettely 1.5.2022 asti: karenssi 90 päivää, kieltäytyi varmasta työpaikasta',
    'Förfarande till 1.5.2022: karens 90 dagar, vägrade ta emot en säker arbetsplats',
    'Conduct until 1 May 2022: waiting period of 90 days, refused a certain job',
  ),
  S022: text(
    'Menettely 1.5.2022 asti: karenssi 60 päivää, kieltäytyi yli kaksi viikkoa kestävästä työstä',
    'Förfarande till 1.5.2022: karens 60 dagar, vägrade ta emot arbete på över två veckor',
    'Conduct until 1 May 2022: waiting period of 60 days, refused work of over two weeks',
  ),
  S023: text(
    'Menettely 1.5.2022 asti: karenssi 30 päivää, kieltäytyi enintään kahden viikon työstä',
    'Förfarande till 1.5.2022: karens 30 dagar, vägrade ta emot arbete på högst två veckor',
    'Conduct until 1 May 2022: waiting period of 30 days, refused work of at most two weeks',
  ),
  S030: text(
    'Menettely 1.5.2022 asti: karenssi 60 päivää, kieltäytyi palvelusta',
    'Förfarande till 1.5.2022: karens 60 dagar, vägrade delta i service',
    'Conduct until 1 May 2022: waiting period of 60 days, refused a service',
  ),
  S031: text(
    'Menettely 1.5.2022 asti: karenssi 60 päivää, keskeytti palvelun',
    'Förfarande till 1.5.2022: karens 60 dagar, avbröt service',
    'Conduct until 1 May 2022: waiting period of 60 days, broke off a service',
  ),
  S040: text(
    'Koulutusta vailla oleva nuori, ei hakenut opiskelupaikkaa',
    'Ung person utan utbildning, sökte inte studieplats',
    'Young person without training, did not apply for a place of study',
  ),
  S041: text(
    'Koulutusta vailla oleva nuori, keskeytti opinnot',
    'Ung person utan utbildning, avbröt studierna',
    'Young person without training, broke off studies',
  ),
  S042: text(
    'Koulutusta vailla oleva nuori, ei noudattanut suunnitelmaa',
    'Ung person utan utbildning, följde inte planen',
    'Young person without training, did not follow the plan',
  ),
  S050: text(
    'Menettely 1.5.2022 asti: karenssi vähintään 15 päivää, ei tullut suunnitelman laatimiseen',
    'Förfarande till 1.5.2022: karens minst 15 dagar, kom inte för att göra upp planen',
    'Conduct until 1 May 2022: waiting period of at least 15 days, did not come to make the plan',
  ),
  S051: text(
    'Menettely 1.5.2022 asti: karenssi vähintään 30 päivää, kieltäytyi suunnitelman laatimisesta',
    'Förfarande till 1.5.2022: karens minst 30 dagar, vägrade göra upp planen',
    'Conduct until 1 May 2022: waiting period of at least 30 days, refused to make the plan',
  ),
  S052: text(
    'Menettely 1.5.2022 asti: karenssi 60 päivää, laiminlöi toteuttaa suunnitelmaa',
    'Förfarande till 1.5.2022: karens 60 dagar, försummade att genomföra planen',
    'Conduct until 1 May 2022: waiting period of 60 days, neglected to carry out the plan',
  ),
  S060: text(
    'Päätoiminen opiskelija, ei oikeutta työttömyysetuuteen',
    'Heltidsstuderande, ingen rätt till arbetslöshetsförmån',
    'Full-time student, no right to unemployment benefit',
  ),
  S061: text(
    'Ei etuusoikeutta palkattoman työn takia',
    'Ingen rätt till förmån på grund av oavlönat arbete',
    'No right to benefit because of unpaid work',
  ),
  TK01: text(
    'On työvoimakoulutuksessa, ei estettä työttömyysetuuden maksamiselle',
    'Deltar i arbetskraftsutbildning, inget hinder för att betala arbetslöshetsförmån',
    'In labour market training, no obstacle to paying unemployment benefit',
  ),
  TM01: text(
    '17-vuotias ammatillista koulutusta vailla oleva hakija, ei oikeutta työmarkkinatukeen',
    '17-årig sökande utan yrkesutbildning, ingen rätt till arbetsmarknadsstöd',
    'Applicant aged 17 without vocational training, no right to labour market subsidy',
  ),
  TM02: text(
    'Ei oikeutta työmarkkinatukeen, oikeus ansiotyöhön tilapäisellä oleskeluluvalla',
    'Ingen rätt till arbetsmarknadsstöd, rätt till förvärvsarbete med tillfälligt uppehållstillstånd',
    'No right to labour market subsidy, right to work on a temporary residence permit',
  ),
  TP00: text(
    'Työllistymistä edistävä palvelu on päättynyt, lausunto toimitetaan myöhemmin',
    'Den sysselsättningsfrämjande servicen har upphört, utlåtandet lämnas senare',
    'The service that promotes employment has ended, statement follows later',
  ),
  TV01: text(
    'Työnhakuvalmennuksessa, ei estettä työttömyysetuuden maksamiselle',
    'I jobbsökarträning, inget hinder för att betala arbetslöshetsförmån',
    'In job-search coaching, no obstacle to paying unemployment benefit',
  ),
  TY01: text(
    'Työkokeilussa työpaikalla, ei estettä työttömyysetuuden maksamiselle',
    'I arbetsprövning på arbetsplats, inget hinder för att betala arbetslöshetsförmån',
    'In a work try-out at a workplace, no obstacle to paying unemployment benefit',
  ),
  T001: text(
    'Työttömyysetuuden maksamiselle ei työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån',
    'No labour policy obstacle to paying unemployment benefit',
  ),
  T002: text(
    'Ei oikeutta työttömyysetuuteen, ei hae kokoaikatyötä',
    'Ingen rätt till arbetslöshetsförmån, söker inte heltidsarbete',
    'No right to unemployment benefit, does not look for full-time work',
  ),
  T003: text(
    'Ei oikeutta työttömyysetuuteen, ei ole työtön',
    'Ingen rätt till arbetslöshetsförmån, är inte arbetslös',
    'No right to unemployment benefit, is not unemployed',
  ),
  T004: text(
    'Ei oikeutta työttömyysetuuteen, työnhaku ei ole voimassa',
    'Ingen rätt till arbetslöshetsförmån, jobbsökningen är inte i kraft',
    'No right to unemployment benefit, job search not valid',
  ),
  T007: text(
    'Aloittanut enintään kuusi kuukautta kestävät lyhytkestoiset opinnot, työttömyysetuuden maksamiselle ei estettä',
    'Har inlett kortvariga studier på högst sex månader, inget hinder för att betala arbetslöshetsförmån',
    'Has started short studies of at most six months, no obstacle to paying unemployment benefit',
  ),
  T008: text(
    'Aloittanut enintään kolme kuukautta kestävät lyhytkestoiset opinnot, työttömyysetuuden maksamiselle ei estettä',
    'Har inlett kortvariga studier på högst tre månader, inget hinder för att betala arbetslöshetsförmån',
    'Has started short studies of at most three months, no obstacle to paying unemployment benefit',
  ),
  T009: text(
    'Työssäolovelvoitteen voimassaolo (etuusoikeuden menetys) jatkuu',
    'Skyldigheten att vara i arbete (förlust av rätten till förmån) fortsätter',
    'The obligation to be in work (loss of right to benefit) continues',
  ),
  T010: text(
    'Koulutusta vailla oleva nuori, ei etuusoikeutta, toistuva koulutukseen liittyvä laiminlyönti tai menettely',
    'Ung person utan utbildning, ingen rätt till förmån, upprepad försummelse eller förfarande som gäller utbildning',
    'Young person without training, no right to benefit, repeated neglect or conduct concerning education',
  ),
  T011: text(
    'Päätoiminen opiskelija, ei oikeutta työttömyysetuuteen',
    'Heltidsstuderande, ingen rätt till arbetslöshetsförmån',
    'Full-time student, no right to unemployment benefit',
  ),
  T100: text(
    'Ei oikeutta työttömyysetuuteen, työnhaku ei ole voimassa',
    'Ingen rätt till arbetslöshetsförmån, jobbsökningen är inte i kraft',
    'No right to unemployment benefit, job search not valid',
  ),
  UV01: text(
    'Uravalmennuksessa, ei estettä työttömyysetuuden maksamiselle',
    'I karriärträning, inget hinder för att betala arbetslöshetsförmån',
    'In career coaching, no obstacle to paying unemployment benefit',
  ),
  V001: text(
    'Vuorottelukorvauksen maksamiselle ei ole työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala alterneringsersättning',
    'No labour policy obstacle to paying job alternation compensation',
  ),
  V002: text(
    'Ei oikeutta vuorottelukorvaukseen',
    'Ingen rätt till alterneringsersättning',
    'No right to job alternation compensation',
  ),
  V070: text(
    'Menettely 1.5.2022 asti: työssäolovelvoite, kaksi laiminlyöntiä tai vastaavaa kuuden kuukauden aikana',
    'Förfarande till 1.5.2022: skyldighet att vara i arbete, två försummelser eller motsvarande inom sex månader',
    'Conduct until 1 May 2022: obligation to be in work, two neglects or the like within six months',
  ),
  Y001: text(
    'Hakijan yritystoiminta alkanut, ei estettä työttömyysetuuden maksamiselle',
    'Den sökandes företagsverksamhet har inletts, inget hinder för att betala arbetslöshetsförmån',
    'The applicant’s business has started, no obstacle to paying unemployment benefit',
  ),
  Y002: text(
    'Työttömyysetuuden maksamiselle ei estettä, työllistyminen omassa työssä alkanut',
    'Inget hinder för att betala arbetslöshetsförmån, sysselsättningen i eget arbete har inletts',
    'No obstacle to paying unemployment benefit, employment in own work has started',
  ),
  Y003: text(
    'Yritystoiminta satunnaista tai oma työ sivutoimista, ei estettä työttömyysetuuden maksamiselle',
    'Företagsverksamheten är tillfällig eller det egna arbetet en bisyssla, inget hinder för att betala arbetslöshetsförmån',
    'Business occasional or own work part-time, no obstacle to paying unemployment benefit',
  ),
  Y004: text(
    'Perheenjäsenen työskentely yrityksessä päättynyt, ei estettä työttömyysetuuden maksamiselle',
    'Familjemedlemmens arbete i företaget har upphört, inget hinder för att betala arbetslöshetsförmån',
    'Family member’s work in the business has ended, no obstacle to paying unemployment benefit',
  ),
  Y005: text(
    'Työllistyy päätoimisesti yrittäjänä, ei oikeutta työttömyysetuuteen',
    'Sysselsätts i huvudsyssla som företagare, ingen rätt till arbetslöshetsförmån',
    'Employed full-time as an entrepreneur, no right to unemployment benefit',
  ),
  Y006: text(
    'Työllistyy päätoimisesti omassa työssään, ei oikeutta työttömyysetuuteen',
    'Sysselsätts i huvudsyssla i eget arbete, ingen rätt till arbetslöshetsförmån',
    'Employed full-time in own work, no right to unemployment benefit',
  ),
  Y007: text(
    'Työttömyysetuuden maksamiselle ei työvoimapoliittista estettä, sivutoiminen yrittäjä laskutuspalvelussa',
    'Inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån, företagare i bisyssla via faktureringstjänst',
    'No labour policy obstacle to paying unemployment benefit, part-time entrepreneur through an invoicing service',
  ),
  Y008: text(
    'Ei oikeutta työttömyysetuuteen, päätoiminen yrittäjä laskutuspalveluyrityksen kautta',
    'Ingen rätt till arbetslöshetsförmån, företagare i huvudsyssla via faktureringsföretag',
    'No right to unemployment benefit, full-time entrepreneur through an invoicing company',
  ),
  Y009: text(
    'Työttömyysetuuden maksamiselle ei estettä, työ yrittäjänä laskutuspalveluyrityksen kautta on päättynyt',
    'Inget hinder för att betala arbetslöshetsförmån, arbetet som företagare via faktureringsföretag har upphört',
    'No obstacle to paying unemployment benefit, work as an entrepreneur through an invoicing company has ended',
  ),
  Z001: text(
    'TE-toimiston sisäinen tiedote, ei toimiteta etuuden maksajalle',
    'Arbets- och näringsbyråns interna meddelande, lämnas inte till förmånens utbetalare',
    'Internal notice of the TE Office, not sent to the payer',
  ),
  Z004: text(
    'Työssäolovelvoite täyttynyt, tiedote',
    'Skyldigheten att vara i arbete har uppfyllts, meddelande',
    'Obligation to be in work fulfilled, notice',
  ),
  Z005: text(
    'Koulutusta vailla oleva nuori, etuusoikeuden palautuminen',
    'Ung person utan utbildning, rätten till förmån återställs',
    'Young person without training, right to benefit restored',
  ),
} as const satisfies Record<string, Code>
