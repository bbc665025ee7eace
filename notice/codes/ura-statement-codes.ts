import type { Code } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/**
 * URA's codes of the labour policy statement, `lausno`; some remain in use. The source breaks off in the middle of P3,
 * so its words do too.
 */
export const uraStatementCodes = {
  A1: text(
    'Työttömyysetuuden maksamiselle ei työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån',
    'No labour policy obstacle to paying unemployment benefit',
  ),
  A2: text(
    'Ei oikeutta työttömyysetuuteen, ei hae kokoaikatyötä',
    'Ingen rätt till arbetslöshetsförmån, söker inte heltidsarbete',
    'No right to unemployment benefit, does not look for full-time work',
  ),
  A3: text(
    'Ei oikeutta työttömyysetuuteen, ei ole työtön',
    'Ingen rätt till arbetslöshetsförmån, är inte arbetslös',
    'No right to unemployment benefit, is not unemployed',
  ),
  A4: text(
    'Ei oikeutta työttömyysetuuteen, työnhakemus ei ole voimassa',
    'Ingen rätt till arbetslöshetsförmån, jobbansökan är inte i kraft',
    'No right to unemployment benefit, job application not valid',
  ),
  A5: text(
    'Ei oikeutta työttömyysetuuteen, estynyt olemasta työmarkkinoilla',
    'Ingen rätt till arbetslöshetsförmån, förhindrad att stå till arbetsmarknadens förfogande',
    'No right to unemployment benefit, prevented from being in the labour market',
  ),
  A6: text(
    'Ilman hyväksyttävää syytä edellisen kuuden kuukauden aikana työmarkkinoilla vähemmän kuin kuusi viikkoa',
    'Utan godtagbar orsak på arbetsmarknaden under sex veckor de senaste sex månaderna',
    'Without acceptable reason in the labour market for under six weeks in the last six months',
  ),
  A7: text(
    'Ei estettä työttömyysetuuden maksamiselle, palkkatuen maksaminen päättynyt',
    'Inget hinder för att betala arbetslöshetsförmån, lönesubventionen har upphört',
    'No obstacle to paying unemployment benefit, pay subsidy has ended',
  ),
  A8: text(
    'Ei oikeutta työttömyysetuuteen, ei rajoituksetonta oikeutta tehdä työtä',
    'Ingen rätt till arbetslöshetsförmån, ingen obegränsad rätt att arbeta',
    'No right to unemployment benefit, no unrestricted right to work',
  ),
  A9: text(
    'Ei oikeutta työmarkkinatukeen, oikeus ansiotyöhön tilapäisellä oleskeluluvalla',
    'Ingen rätt till arbetsmarknadsstöd, rätt till förvärvsarbete med tillfälligt uppehållstillstånd',
    'No right to labour market subsidy, right to work on a temporary residence permit',
  ),
  B1: text(
    'On työharjoittelussa, ei estettä työttömyysetuuden maksamiselle',
    'I arbetspraktik, inget hinder för att betala arbetslöshetsförmån',
    'In work practice, no obstacle to paying unemployment benefit',
  ),
  B2: text(
    'On työelämävalmennuksessa, ei estettä työttömyysetuuden maksamiselle',
    'I arbetslivsträning, inget hinder för att betala arbetslöshetsförmån',
    'In work-life coaching, no obstacle to paying unemployment benefit',
  ),
  B3: text(
    'Työkokeilussa, ei estettä työttömyysetuuden maksamiselle',
    'I arbetsprövning, inget hinder för att betala arbetslöshetsförmån',
    'In a work try-out, no obstacle to paying unemployment benefit',
  ),
  B4: text(
    'Työ- ja koulutuskokeilussa, ei estettä työttömyysetuuden maksamiselle',
    'I arbets- och utbildningsprövning, inget hinder för att betala arbetslöshetsförmån',
    'In a work and education try-out, no obstacle to paying unemployment benefit',
  ),
  B5: text(
    'Ei estettä etuuden maksamiselle kuntouttavan työtoiminnan ajalta',
    'Inget hinder för att betala förmån för tiden i arbetsverksamhet i rehabiliteringssyfte',
    'No obstacle to paying benefit for the time of rehabilitative work activity',
  ),
  B6: text(
    'Aloittanut kuntouttavan työtoiminnan, ei oikeutta työttömyysetuuteen, työssäolovelvoite',
    'Har inlett arbetsverksamhet i rehabiliteringssyfte, ingen rätt till arbetslöshetsförmån, skyldighet att vara i arbete',
    'Has started rehabilitative work activity, no right to unemployment benefit, obligation to be in work',
  ),
  B7: text(
    'Ei oikeutta työttömyysetuuteen, poissa työllistymistä edistävästä palvelusta',
    'Ingen rätt till arbetslöshetsförmån, frånvarande från sysselsättningsfrämjande service',
    'No right to unemployment benefit, absent from a service that promotes employment',
  ),
  B8: text(
    'Ei estettä työttömyysetuuden maksamiselle, poissa hyväksyttävästä syystä',
    'Inget hinder för att betala arbetslöshetsförmån, frånvarande av godtagbar orsak',
    'No obstacle to paying unemployment benefit, absent for an acceptable reason',
  ),
  B9: text(
    'Palvelu on päättynyt, lausunto toimitetaan myöhemmin',
    'Servicen har upphört, utlåtandet lämnas senare',
    'The service has ended, statement follows later',
  ),
  BA: text(
    'Työnhakuvalmennuksessa, ei estettä työttömyysetuuden maksamiselle',
    'I jobbsökarträning, inget hinder för att betala arbetslöshetsförmån',
    'In job-search coaching, no obstacle to paying unemployment benefit',
  ),
  BB: text(
    'Uravalmennuksessa, ei estettä työttömyysetuuden maksamiselle',
    'I karriärträning, inget hinder för att betala arbetslöshetsförmån',
    'In career coaching, no obstacle to paying unemployment benefit',
  ),
  BC: text(
    'Työkokeilussa työpaikalla, ei estettä työttömyysetuuden maksamiselle',
    'I arbetsprövning på arbetsplats, inget hinder för att betala arbetslöshetsförmån',
    'In a work try-out at a workplace, no obstacle to paying unemployment benefit',
  ),
  BD: text(
    'Koulutuskokeilussa oppilaitoksessa, ei estettä työttömyysetuuden maksamiselle',
    'I utbildningsprövning vid läroanstalt, inget hinder för att betala arbetslöshetsförmån',
    'In an education try-out at an institution, no obstacle to paying unemployment benefit',
  ),
  BE: text(
    'Kuntouttavassa työtoiminnassa, ei estettä työttömyysetuuden maksamiselle',
    'I arbetsverksamhet i rehabiliteringssyfte, inget hinder för att betala arbetslöshetsförmån',
    'In rehabilitative work activity, no obstacle to paying unemployment benefit',
  ),
  BF: text(
    'Aloittanut kuntouttavan työtoiminnan, ei oikeutta työttömyysetuuteen odotusajan vuoksi',
    'Har inlett arbetsverksamhet i rehabiliteringssyfte, ingen rätt till arbetslöshetsförmån på grund av väntetid',
    'Has started rehabilitative work activity, no right to unemployment benefit because of the waiting time',
  ),
  BG: text(
    'Ei oikeutta työttömyysetuuteen, poissa työllistymistä edistävästä palvelusta',
    'Ingen rätt till arbetslöshetsförmån, frånvarande från sysselsättningsfrämjande service',
    'No right to unemployment benefit, absent from a service that promotes employment',
  ),
  BH: text(
    'Ei estettä työttömyysetuuden maksamiselle, poissa työllistymistä edistävästä palvelusta hyväksyttävästä syystä',
    'Inget hinder för att betala arbetslöshetsförmån, frånvarande från sysselsättningsfrämjande service av godtagbar orsak',
    'No obstacle to paying unemployment benefit, absent from a service for an acceptable reason',
  ),
  BI: text(
    'Tiedoksi maksajalle: ollut poissa työllistymistä edistävästä palvelusta',
    'För kännedom till utbetalaren: har varit frånvarande från sysselsättningsfrämjande service',
    'For the payer’s information: has been absent from a service that promotes employment',
  ),
  BJ: text(
    'Työllistymistä edistävä palvelu on päättynyt, lausunto toimitetaan myöhemmin',
    'Den sysselsättningsfrämjande servicen har upphört, utlåtandet lämnas senare',
    'The service that promotes employment has ended, statement follows later',
  ),
  BK: text(
    'On työelämäkokeilussa, ei estettä työttömyysetuuden maksamiselle',
    'I arbetslivsprövning, inget hinder för att betala arbetslöshetsförmån',
    'In a work-life try-out, no obstacle to paying unemployment benefit',
  ),
  C1: text(
    'Ei estettä työttömyysetuuden maksamiselle, työllistämisohjelma on laadittu',
    'Inget hinder för att betala arbetslöshetsförmån, ett sysselsättningsprogram har gjorts upp',
    'No obstacle to paying unemployment benefit, an employment programme has been made',
  ),
  C2: text(
    'On työllistämisohjelmaan merkityssä valmennuksessa tai työkokeilussa',
    'I träning eller arbetsprövning som antecknats i sysselsättningsprogrammet',
    'In coaching or a work try-out entered in the employment programme',
  ),
  C3: text(
    'Työllistämisohjelmaan merkitty valmennus tai työkokeilu päättynyt',
    'Träning eller arbetsprövning som antecknats i sysselsättningsprogrammet har upphört',
    'Coaching or work try-out entered in the employment programme has ended',
  ),
  C4: text(
    'Ei täytä muutosturvan edellytyksiä, työllistymistä edistävässä palvelussa',
    'Uppfyller inte förutsättningarna för omställningsskydd, i sysselsättningsfrämjande service',
    'Does not meet the conditions of change security, in a service that promotes employment',
  ),
  C7: text(
    'Ei estettä työllistämisrahan myöntämiselle, ei työtön, ei oikeutta työmarkkinatukeen',
    'Inget hinder för att bevilja sysselsättningspenning, inte arbetslös, ingen rätt till arbetsmarknadsstöd',
    'No obstacle to granting employment allowance, not unemployed, no right to labour market subsidy',
  ),
  C8: text(
    'Ei estettä työllistämisrahan myöntämiselle, osa-aikatyö, ei oikeutta työmarkkinatukeen',
    'Inget hinder för att bevilja sysselsättningspenning, deltidsarbete, ingen rätt till arbetsmarknadsstöd',
    'No obstacle to granting employment allowance, part-time work, no right to labour market subsidy',
  ),
  C9: text(
    'Työllistämisrahaa ei myönnetä, edellytykset eivät täyty',
    'Sysselsättningspenning beviljas inte, förutsättningarna uppfylls inte',
    'Employment allowance is not granted, conditions are not met',
  ),
  D1: text(
    'Aloittanut omaehtoisen opiskelun, työttömyysetuuden maksamiselle ei estettä',
    'Har inlett frivilliga studier, inget hinder för att betala arbetslöshetsförmån',
    'Has started self-motivated studies, no obstacle to paying unemployment benefit',
  ),
  D2: text(
    'Ei oikeutta työttömyysetuuteen, saamisen edellytykset eivät täyty',
    'Ingen rätt till arbetslöshetsförmån, förutsättningarna uppfylls inte',
    'No right to unemployment benefit, conditions are not met',
  ),
  D3: text(
    'Omaehtoinen opiskelu keskeytynyt tilapäisesti, lausunto toimitetaan myöhemmin',
    'De frivilliga studierna har tillfälligt avbrutits, utlåtandet lämnas senare',
    'Self-motivated studies interrupted for a time, statement follows later',
  ),
  D4: text(
    'Ei oikeutta työttömyysetuuteen omaehtoisen opiskelun perusteella, lausunto toimitetaan myöhemmin',
    'Ingen rätt till arbetslöshetsförmån på grund av frivilliga studier, utlåtandet lämnas senare',
    'No right to unemployment benefit on the basis of self-motivated studies, statement follows later',
  ),
  D6: text(
    'Aloittanut omaehtoisen opiskelun, työttömyysetuuden maksamiselle ei estettä',
    'Har inlett frivilliga studier, inget hinder för att betala arbetslöshetsförmån',
    'Has started self-motivated studies, no obstacle to paying unemployment benefit',
  ),
  D9: text(
    'Omaehtoinen koulutus päättynyt, lausunto toimitetaan myöhemmin',
    'Den frivilliga utbildningen har avslutats, utlåtandet lämnas senare',
    'Self-motivated training has ended, statement follows later',
  ),
  E1: text(
    'On työvoimakoulutuksessa, ei estettä työttömyysetuuden maksamiselle',
    'Deltar i arbetskraftsutbildning, inget hinder för att betala arbetslöshetsförmån',
    'In labour market training, no obstacle to paying unemployment benefit',
  ),
  E2: text(
    'Avo-ohjauksessa tai kuntoutustoimenpiteessä, ei estettä työmarkkinatuen maksamiselle',
    'I öppen handledning eller rehabiliteringsåtgärd, inget hinder för att betala arbetsmarknadsstöd',
    'In open guidance or a rehabilitation measure, no obstacle to paying labour market subsidy',
  ),
  E3: text(
    'On työharjoittelussa, ei estettä työmarkkinatuen maksamiselle',
    'I arbetspraktik, inget hinder för att betala arbetsmarknadsstöd',
    'In work practice, no obstacle to paying labour market subsidy',
  ),
  E4: text(
    'On työelämävalmennuksessa, ei estettä työmarkkinatuen maksamiselle',
    'I arbetslivsträning, inget hinder för att betala arbetsmarknadsstöd',
    'In work-life coaching, no obstacle to paying labour market subsidy',
  ),
  E5: text(
    'Hakijan työmarkkinatuen maksamiselle työnantajalle ei ole työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala den sökandes arbetsmarknadsstöd till arbetsgivaren',
    'No labour policy obstacle to paying the applicant’s labour market subsidy to the employer',
  ),
  E6: text(
    'Hakijan työmarkkinatukea ei voi maksaa työnantajalle',
    'Den sökandes arbetsmarknadsstöd kan inte betalas till arbetsgivaren',
    'The applicant’s labour market subsidy cannot be paid to the employer',
  ),
  E7: text(
    'Hakija työvoimakoulutuksessa, koulutuksen suunniteltu loppupäivä on ollut',
    'Den sökande deltar i arbetskraftsutbildning, utbildningens planerade slutdag har passerat',
    'Applicant in labour market training, the planned end day has passed',
  ),
  E8: text(
    'Työvoimakoulutus päättynyt, lausunto toimitetaan myöhemmin',
    'Arbetskraftsutbildningen har avslutats, utlåtandet lämnas senare',
    'Labour market training has ended, statement follows later',
  ),
  E9: text(
    'Toimenpide on päättynyt, lausunto toimitetaan myöhemmin',
    'Åtgärden har upphört, utlåtandet lämnas senare',
    'The measure has ended, statement follows later',
  ),
  F1: text(
    'TE-toimiston lausunto toimitetaan myöhemmin',
    'Arbets- och näringsbyråns utlåtande lämnas senare',
    'The TE Office’s statement follows later',
  ),
  F2: text('Tiedote', 'Meddelande', 'Notice'),
  F3: text(
    'Aloittanut omaehtoisen koulutuksen, koulutuspäivärahan maksamiselle ei estettä',
    'Har inlett frivillig utbildning, inget hinder för att betala utbildningsdagpenning',
    'Has started self-motivated training, no obstacle to paying training allowance',
  ),
  F4: text(
    'Hakija on ilmoittanut lähtevänsä työnhakuun EU- tai ETA-maahan tai Sveitsiin',
    'Den sökande har meddelat att hen söker arbete i ett EU- eller EES-land eller i Schweiz',
    'The applicant has told of going to look for work in an EU or EEA country or Switzerland',
  ),
  F5: text(
    'Työsuhde voimassa, saanut enimmäisajan sairauspäivärahaa, työkyvytön',
    'Anställningen är i kraft, har fått sjukdagpenning maximitiden, arbetsoförmögen',
    'Employment in force, has had sickness allowance for the maximum time, incapable of work',
  ),
  F6: text(
    'Hakija on pitkäaikaistyötön (laki eläketuesta 1 §)',
    'Den sökande är långtidsarbetslös (lagen om pensionsstöd 1 §)',
    'The applicant is long-term unemployed (Act on Pension Support §1)',
  ),
  F7: text(
    'Hakija ei ole pitkäaikaistyötön (laki eläketuesta 1 §)',
    'Den sökande är inte långtidsarbetslös (lagen om pensionsstöd 1 §)',
    'The applicant is not long-term unemployed (Act on Pension Support §1)',
  ),
  F8: text(
    'Aloittanut työllistämisohjelmaan sisältyvän omaehtoisen koulutuksen, koulutuspäivärahan maksamiselle ei estettä',
    'Har inlett frivillig utbildning som ingår i sysselsättningsprogrammet, inget hinder för att betala utbildningsdagpenning',
    'Has started self-motivated training in the employment programme, no obstacle to paying training allowance',
  ),
  F9: text(
    'Tiedoksi maksajalle: palkkatuen maksaminen päättynyt',
    'För kännedom till utbetalaren: lönesubventionen har upphört',
    'For the payer’s information: pay subsidy has ended',
  ),
  G1: text(
    'Työnhakijan kanssa on laadittu kotoutumissuunnitelma',
    'En integrationsplan har gjorts upp med den arbetssökande',
    'An integration plan has been made with the jobseeker',
  ),
  G2: text(
    'Aloittanut kotoutumissuunnitelmaan sisältyvän omaehtoisen opiskelun, kotoutumistuen tai työttömyysetuuden maksamiselle ei estettä',
    'Har inlett frivilliga studier som ingår i integrationsplanen, inget hinder för att betala integrationsstöd eller arbetslöshetsförmån',
    'Has started self-motivated studies in the integration plan, no obstacle to paying integration assistance or unemployment benefit',
  ),
  G3: text(
    'Omaehtoinen opiskelu kotoutumistuella tai työttömyysetuudella keskeytynyt tilapäisesti, lausunto toimitetaan myöhemmin',
    'De frivilliga studierna med integrationsstöd eller arbetslöshetsförmån har tillfälligt avbrutits, utlåtandet lämnas senare',
    'Self-motivated studies on integration assistance or unemployment benefit interrupted for a time, statement follows later',
  ),
  G4: text(
    'Ei oikeutta omaehtoisen opiskelun perusteella kotoutumistukeen tai työttömyysetuuteen, lausunto toimitetaan myöhemmin',
    'Ingen rätt till integrationsstöd eller arbetslöshetsförmån på grund av frivilliga studier, utlåtandet lämnas senare',
    'No right to integration assistance or unemployment benefit on the basis of self-motivated studies, statement follows later',
  ),
  G9: text(
    'Omaehtoinen opiskelu kotoutumistuella tai työttömyysetuudella päättynyt, lausunto toimitetaan myöhemmin',
    'De frivilliga studierna med integrationsstöd eller arbetslöshetsförmån har avslutats, utlåtandet lämnas senare',
    'Self-motivated studies on integration assistance or unemployment benefit have ended, statement follows later',
  ),
  H1: text(
    'Ei estettä työmarkkinatuen maksamiselle kotoutumistukena',
    'Inget hinder för att betala arbetsmarknadsstöd som integrationsstöd',
    'No obstacle to paying labour market subsidy as integration assistance',
  ),
  H2: text(
    'Ei oikeutta kotoutumistukeen, kotoutumissuunnitelma tekemättä',
    'Ingen rätt till integrationsstöd, integrationsplanen har inte gjorts upp',
    'No right to integration assistance, no integration plan made',
  ),
  H3: text(
    'Ei estettä työmarkkinatuen maksamiselle kotoutumistukena, osallistuu rinnastettuun koulutukseen',
    'Inget hinder för att betala arbetsmarknadsstöd som integrationsstöd, deltar i jämställd utbildning',
    'No obstacle to paying labour market subsidy as integration assistance, in comparable training',
  ),
  H4: text(
    'Ei oikeutta työmarkkinatukeen, ei rajoittamatonta oikeutta tehdä työtä Suomessa',
    'Ingen rätt till arbetsmarknadsstöd, ingen obegränsad rätt att arbeta i Finland',
    'No right to labour market subsidy, no unrestricted right to work in Finland',
  ),
  H5: text(
    'Ei estettä työmarkkinatuen maksamiselle kotoutumistukena, osallistuu rinnastettuun toimenpiteeseen',
    'Inget hinder för att betala arbetsmarknadsstöd som integrationsstöd, deltar i jämställd åtgärd',
    'No obstacle to paying labour market subsidy as integration assistance, in a comparable measure',
  ),
  H9: text(
    'Koulutus, toimenpide tai rinnastettu palvelu päättynyt, lausunto toimitetaan myöhemmin',
    'Utbildningen, åtgärden eller den jämställda servicen har upphört, utlåtandet lämnas senare',
    'Training, measure or comparable service has ended, statement follows later',
  ),
  J1: text(
    'Ei estettä matka-avustuksen myöntämiselle',
    'Inget hinder för att bevilja reseunderstöd',
    'No obstacle to granting a travel allowance',
  ),
  J2: text(
    'Matka-avustusta ei myönnetä, ei työmarkkinatukeen oikeutettu',
    'Reseunderstöd beviljas inte, inte berättigad till arbetsmarknadsstöd',
    'Travel allowance is not granted, not entitled to labour market subsidy',
  ),
  J3: text(
    'Matka-avustusta ei myönnetä, avustusta ei haettu ennen työsuhdetta',
    'Reseunderstöd beviljas inte, understödet söktes inte före anställningen',
    'Travel allowance is not granted, not applied for before employment',
  ),
  J4: text(
    'Matka-avustusta ei myönnetä, kustannukset ja hakijan olosuhteet',
    'Reseunderstöd beviljas inte, kostnaderna och den sökandes förhållanden',
    'Travel allowance is not granted, costs and the applicant’s circumstances',
  ),
  J5: text(
    'Ei estettä työmarkkinatuen maksamiselle kuntouttavan työtoiminnan ajalta',
    'Inget hinder för att betala arbetsmarknadsstöd för tiden i arbetsverksamhet i rehabiliteringssyfte',
    'No obstacle to paying labour market subsidy for the time of rehabilitative work activity',
  ),
  K1: text(
    '17-vuotias ammatillista koulutusta vailla oleva hakija, ei oikeutta työmarkkinatukeen',
    '17-årig sökande utan yrkesutbildning, ingen rätt till arbetsmarknadsstöd',
    'Applicant aged 17 without vocational training, no right to labour market subsidy',
  ),
  K2: text(
    'Hakijalla ei ole oikeutta työmarkkinatukeen odotusajalta',
    'Den sökande har inte rätt till arbetsmarknadsstöd för väntetiden',
    'The applicant has no right to labour market subsidy for the waiting time',
  ),
  K6: text(
    'Koulutusta vailla oleva nuori, ei hakenut opiskelupaikkaa',
    'Ung person utan utbildning, sökte inte studieplats',
    'Young person without training, did not apply for a place of study',
  ),
  K7: text(
    'Koulutusta vailla oleva nuori, keskeytti opinnot',
    'Ung person utan utbildning, avbröt studierna',
    'Young person without training, broke off studies',
  ),
  K8: text(
    'Koulutusta vailla oleva nuori, ei noudattanut suunnitelmaa',
    'Ung person utan utbildning, följde inte planen',
    'Young person without training, did not follow the plan',
  ),
  L1: text(
    'Vuorottelukorvauksen maksamiselle ei ole työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala alterneringsersättning',
    'No labour policy obstacle to paying job alternation compensation',
  ),
  L2: text(
    'Ei oikeutta vuorottelukorvaukseen, ei työtön, työaika ei säännösten mukainen',
    'Ingen rätt till alterneringsersättning, inte arbetslös, arbetstiden följer inte bestämmelserna',
    'No right to job alternation compensation, not unemployed, working hours not as provided',
  ),
  L3: text(
    'Ei oikeutta vuorottelukorvaukseen, työssäolo ei kestänyt vähintään vuotta',
    'Ingen rätt till alterneringsersättning, arbetet varade inte minst ett år',
    'No right to job alternation compensation, work did not last at least a year',
  ),
  L4: text(
    'Ei oikeutta, vuorotteluvapaan kesto yhteensä yli 359 päivää',
    'Ingen rätt, alterneringsledigheten sammanlagt över 359 dagar',
    'No right, alternation leave over 359 days in total',
  ),
  L5: text(
    'Ei oikeutta, vuorotteluvapaan kesto ei yhdenjaksoisesti vähintään 90 päivää',
    'Ingen rätt, alterneringsledigheten inte minst 90 dagar utan avbrott',
    'No right, alternation leave not at least 90 days without interruption',
  ),
  L6: text(
    'Ei oikeutta, vuorotteluvapaan jaksottamiselle tai pidentämiselle ei perusteita',
    'Ingen rätt, inga grunder för att dela upp eller förlänga alterneringsledigheten',
    'No right, no grounds for splitting or extending the alternation leave',
  ),
  L7: text(
    'Ei oikeutta, kirjallista vuorotteluvapaasopimusta ei toimitettu TE-toimistolle',
    'Ingen rätt, det skriftliga avtalet om alterneringsledighet har inte lämnats till arbets- och näringsbyrån',
    'No right, the written alternation leave agreement was not given to the TE Office',
  ),
  L8: text(
    'Ei oikeutta, ei toimitettu luotettavaa selvitystä sijaisen palkkaamisesta',
    'Ingen rätt, ingen tillförlitlig utredning om anställning av vikarie har lämnats',
    'No right, no reliable clarification of hiring a substitute',
  ),
  L9: text(
    'Ei oikeutta vuorottelukorvaukseen, työ ei kestänyt vähintään 13 kuukautta',
    'Ingen rätt till alterneringsersättning, arbetet varade inte minst 13 månader',
    'No right to job alternation compensation, work did not last at least 13 months',
  ),
  LE: text(
    'Ei oikeutta, vuorotteluvapaan aloittamisen ikäraja ylittyy',
    'Ingen rätt, åldersgränsen för att inleda alterneringsledighet överskrids',
    'No right, age limit for starting alternation leave exceeded',
  ),
  LF: text(
    'Ei oikeutta, vuorotteluvapaan kesto yhteensä yli 360 päivää',
    'Ingen rätt, alterneringsledigheten sammanlagt över 360 dagar',
    'No right, alternation leave over 360 days in total',
  ),
  LG: text(
    'Ei oikeutta, vuorotteluvapaan kesto ei yhdenjaksoisesti vähintään 100 päivää',
    'Ingen rätt, alterneringsledigheten inte minst 100 dagar utan avbrott',
    'No right, alternation leave not at least 100 days without interruption',
  ),
  LH: text(
    'Ei oikeutta, selvitystä sijaisen palkkaamisesta ei toimitettu määräajassa',
    'Ingen rätt, utredning om anställning av vikarie lämnades inte inom utsatt tid',
    'No right, clarification of hiring a substitute not given in time',
  ),
  LJ: text(
    'Ei oikeutta, vuorotteluvapaan kesto yhteensä yli 180 päivää',
    'Ingen rätt, alterneringsledigheten sammanlagt över 180 dagar',
    'No right, alternation leave over 180 days in total',
  ),
  M1: text(
    'Työttömyysetuuden maksamiselle ei työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån',
    'No labour policy obstacle to paying unemployment benefit',
  ),
  M2: text(
    'Riitauttanut työsuhteen irtisanomisen todistettavasti, ei työvoimapoliittista estettä työttömyysetuuden maksamiselle',
    'Har bevisligen bestridit uppsägningen, inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån',
    'Has verifiably disputed the dismissal, no labour policy obstacle to paying unemployment benefit',
  ),
  M3: text(
    'Hakija ei ole työtön määräajasta lähtien',
    'Den sökande är inte arbetslös från och med en bestämd tidpunkt',
    'The applicant is not unemployed from a set time on',
  ),
  M4: text(
    'Työllistyy päätoimisesti yrittäjänä tai omassa työssään',
    'Sysselsätts i huvudsyssla som företagare eller i eget arbete',
    'Employed full-time as an entrepreneur or in own work',
  ),
  M5: text(
    'Yritystoiminta satunnaista, rinnastuu palkansaajaan, ei työvoimapoliittista estettä työttömyysetuuden maksamiselle',
    'Tillfällig företagsverksamhet, jämställs med löntagare, inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån',
    'Occasional business, comparable to an employee, no labour policy obstacle to paying unemployment benefit',
  ),
  M6: text(
    'Päätoiminen opiskelija, ei oikeutta työttömyysetuuteen',
    'Heltidsstuderande, ingen rätt till arbetslöshetsförmån',
    'Full-time student, no right to unemployment benefit',
  ),
  M7: text(
    'Hakija ei työmarkkinoiden käytettävissä',
    'Den sökande står inte till arbetsmarknadens förfogande',
    'The applicant is not available to the labour market',
  ),
  M8: {
    ...text(
      'Päätoiminen opiskelija, ei oikeutta työttömyysetuuteen',
      'Heltidsstuderande, ingen rätt till arbetslöshetsförmån',
      'Full-time student, no right to unemployment benefit',
    ),
    validFrom: '2022-09-01',
  },
  N1: text(
    'Eronnut ilman pätevää syytä (yli 5 päivää)',
    'Lämnat arbetet utan giltig orsak (över 5 dagar)',
    'Left work without valid reason (over 5 days)',
  ),
  N2: text(
    'Eronnut ilman pätevää syytä enintään 5 päivää kestäneestä työstä',
    'Lämnat arbete på högst 5 dagar utan giltig orsak',
    'Left work of at most 5 days without valid reason',
  ),
  N3: text(
    'Kieltäytynyt työstä ilman pätevää syytä (yli 5 päivää)',
    'Vägrat ta emot arbete utan giltig orsak (över 5 dagar)',
    'Refused work without valid reason (over 5 days)',
  ),
  N4: text(
    'Kieltäytynyt työstä ilman pätevää syytä (enintään 5 päivää)',
    'Vägrat ta emot arbete utan giltig orsak (högst 5 dagar)',
    'Refused work without valid reason (at most 5 days)',
  ),
  N5: text(
    'Hakija kieltäytynyt kolmen kuukauden aikana ammattitaitoonsa sopivasta työstä (enintään 5 päivää)',
    'Den sökande har inom tre månader vägrat ta emot arbete som motsvarar yrkesskickligheten (högst 5 dagar)',
    'The applicant refused work suited to their skills within three months (at most 5 days)',
  ),
  N6: text(
    'Hakija kieltäytynyt ammattitaito huomioon ottaen sopivasta työstä (yli 5 päivää)',
    'Den sökande har vägrat ta emot arbete som är lämpligt med hänsyn till yrkesskickligheten (över 5 dagar)',
    'The applicant refused work suitable considering their skills (over 5 days)',
  ),
  N7: text(
    'Kieltäytynyt koulutuksesta ilman pätevää syytä',
    'Vägrat delta i utbildning utan giltig orsak',
    'Refused training without valid reason',
  ),
  N8: text(
    'Eronnut koulutuksesta ilman pätevää syytä tai erotettu omasta syystä',
    'Avbrutit utbildning utan giltig orsak eller skilts från den av egen orsak',
    'Left training without valid reason or dismissed by own fault',
  ),
  N9: text(
    'Ei oikeutta työttömyysetuuteen, keskeyttänyt toimenpiteen ilman pätevää syytä',
    'Ingen rätt till arbetslöshetsförmån, har avbrutit åtgärden utan giltig orsak',
    'No right to unemployment benefit, broke off a measure without valid reason',
  ),
  P1: text(
    'Ei oikeutta työttömyysetuuteen, kieltäytynyt suunnitelman laatimisesta ilman pätevää syytä',
    'Ingen rätt till arbetslöshetsförmån, har vägrat göra upp planen utan giltig orsak',
    'No right to unemployment benefit, refused to make the plan without valid reason',
  ),
  P2: text(
    'Kieltäytynyt toistuvasti työnhakusuunnitelmaan sisältyvistä työvoimapoliittisista toimenpiteistä',
    'Har upprepade gånger vägrat delta i arbetskraftspolitiska åtgärder i jobbsökningsplanen',
    'Repeatedly refused labour policy measures of the job search plan',
  ),
  P3: text(
    'Ei oikeutta työttömyysetuuteen, kieltäytynyt',
    'Ingen rätt till arbetslöshetsförmån, har vägrat',
    'No right to unemployment benefit, refused',
  ),
  Q5: {
    ...text(
      'Karenssi 60 päivää, ei hakenut tai kieltäytyi yli kaksi viikkoa kestävästä työstä',
      'Karens 60 dagar, sökte inte eller vägrade ta emot arbete på över två veckor',
      'Waiting period of 60 days, did not apply for or refused work of over two weeks',
    ),
    validTo: '2022-05-01',
  },
  Q6: {
    ...text(
      'Karenssi 30 päivää, kieltäytyi enintään kahden viikon työstä',
      'Karens 30 dagar, vägrade ta emot arbete på högst två veckor',
      'Waiting period of 30 days, refused work of at most two weeks',
    ),
    validTo: '2022-05-01',
  },
  Q7: {
    ...text(
      'Karenssi 90 päivää, kieltäytyi varmasta työpaikasta',
      'Karens 90 dagar, vägrade ta emot en säker arbetsplats',
      'Waiting period of 90 days, refused a certain job',
    ),
    validTo: '2022-05-01',
  },
  Q8: {
    ...text(
      'Karenssi 60 päivää, aiheutti itse työn päättymisen',
      'Karens 60 dagar, orsakade själv att arbetet upphörde',
      'Waiting period of 60 days, caused the end of work',
    ),
    validTo: '2022-05-01',
  },
  QA: {
    ...text(
      'Karenssi 45 päivää, erosi tai erotettiin työstä',
      'Karens 45 dagar, lämnade eller skildes från arbetet',
      'Waiting period of 45 days, left or was dismissed from work',
    ),
    validFrom: '2022-05-01',
  },
  QB: {
    ...text(
      'Karenssi 45 päivää, virasta pidättäminen',
      'Karens 45 dagar, avstängning från tjänsteutövning',
      'Waiting period of 45 days, suspension from office',
    ),
    validFrom: '2022-05-01',
  },
  QC: {
    ...text(
      'Karenssi 30 päivää, virasta pidättäminen',
      'Karens 30 dagar, avstängning från tjänsteutövning',
      'Waiting period of 30 days, suspension from office',
    ),
    validTo: '2022-05-01',
  },
  QE: {
    ...text(
      'Karenssi 45 päivää, kieltäytyi varmasta työstä',
      'Karens 45 dagar, vägrade ta emot säkert arbete',
      'Waiting period of 45 days, refused certain work',
    ),
    validFrom: '2022-05-01',
  },
  QF: {
    ...text(
      'Karenssi 30 päivää, kieltäytyi varmasta enintään kaksi viikkoa kestävästä työstä',
      'Karens 30 dagar, vägrade ta emot säkert arbete på högst två veckor',
      'Waiting period of 30 days, refused certain work of at most two weeks',
    ),
    validFrom: '2022-05-01',
  },
  R1: text(
    'Kieltäytynyt ilman pätevää syytä työstä, koulutuksesta tai toimenpiteestä, ei oikeutta työmarkkinatukeen',
    'Har utan giltig orsak vägrat arbete, utbildning eller åtgärd, ingen rätt till arbetsmarknadsstöd',
    'Refused work, training or a measure without valid reason, no right to labour market subsidy',
  ),
  R2: text(
    '18–24-vuotias ammatillista koulutusta vailla oleva, jättänyt hakematta ammatilliseen koulutukseen',
    '18–24-årig utan yrkesutbildning, har inte sökt till yrkesutbildning',
    'Aged 18–24 without vocational training, has not applied for it',
  ),
  R3: text(
    'Ei oikeutta työmarkkinatukeen opintojen keskeytysajalta, alle 25-vuotias',
    'Ingen rätt till arbetsmarknadsstöd för tiden för avbrott i studierna, under 25 år',
    'No right to labour market subsidy for the time studies were broken off, under 25',
  ),
  R7: text(
    'Ei oikeutta työmarkkinatukeen, kieltäytynyt tai eronnut työstä tai koulutuksesta',
    'Ingen rätt till arbetsmarknadsstöd, har vägrat eller lämnat arbete eller utbildning',
    'No right to labour market subsidy, refused or left work or training',
  ),
  R8: text(
    'Ei oikeutta työmarkkinatukeen, kieltäytynyt työkokeilusta, työelämävalmennuksesta tai työharjoittelusta',
    'Ingen rätt till arbetsmarknadsstöd, har vägrat arbetsprövning, arbetslivsträning eller arbetspraktik',
    'No right to labour market subsidy, refused a work try-out, work-life coaching or work practice',
  ),
  R9: text(
    'Ei oikeutta työmarkkinatukeen, keskeyttänyt työkokeilun, työelämävalmennuksen tai työharjoittelun',
    'Ingen rätt till arbetsmarknadsstöd, har avbrutit arbetsprövning, arbetslivsträning eller arbetspraktik',
    'No right to labour market subsidy, broke off a work try-out, work-life coaching or work practice',
  ),
  S1: text(
    'Ei estettä työmarkkinatuen maksamiselle kotoutumistukena',
    'Inget hinder för att betala arbetsmarknadsstöd som integrationsstöd',
    'No obstacle to paying labour market subsidy as integration assistance',
  ),
  S2: text(
    'Ei oikeutta kotoutumistukeen, kieltäytynyt osallistumasta työvoimapoliittiseen toimenpiteeseen',
    'Ingen rätt till integrationsstöd, har vägrat delta i arbetskraftspolitisk åtgärd',
    'No right to integration assistance, refused a labour policy measure',
  ),
  T1: text(
    'Hakija kieltäytynyt osallistumasta aktivointisuunnitelman laatimiseen',
    'Den sökande har vägrat delta i utarbetandet av aktiveringsplanen',
    'The applicant refused to take part in making the activation plan',
  ),
  T2: text(
    'Kieltäytynyt kuntouttavasta työtoiminnasta tai keskeyttänyt sen',
    'Har vägrat delta i eller avbrutit arbetsverksamhet i rehabiliteringssyfte',
    'Refused or broke off rehabilitative work activity',
  ),
  T3: text(
    'Kuntouttava työtoiminta on keskeytynyt pätevästä syystä',
    'Arbetsverksamheten i rehabiliteringssyfte har avbrutits av giltig orsak',
    'Rehabilitative work activity interrupted for a valid reason',
  ),
  T4: text(
    'Toistuvasti kieltäytynyt aktivointisuunnitelman laatimisesta',
    'Har upprepade gånger vägrat delta i utarbetandet av aktiveringsplanen',
    'Repeatedly refused to make the activation plan',
  ),
  T5: text(
    'Toistuvasti kieltäytynyt kuntouttavasta työtoiminnasta tai keskeyttänyt sen',
    'Har upprepade gånger vägrat delta i eller avbrutit arbetsverksamhet i rehabiliteringssyfte',
    'Repeatedly refused or broke off rehabilitative work activity',
  ),
  T6: text(
    'Ei oikeutta työmarkkinatukeen, laiminlyönyt aktivointisuunnitelman noudattamisen',
    'Ingen rätt till arbetsmarknadsstöd, har försummat att följa aktiveringsplanen',
    'No right to labour market subsidy, neglected to follow the activation plan',
  ),
  U1: text(
    'Vuorottelukorvauksen maksamiselle ei työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala alterneringsersättning',
    'No labour policy obstacle to paying job alternation compensation',
  ),
  U2: text(
    'Ei oikeutta vuorottelukorvaukseen, harjoittaa päätoimista yrittäjätoimintaa',
    'Ingen rätt till alterneringsersättning, bedriver företagsverksamhet i huvudsyssla',
    'No right to job alternation compensation, full-time entrepreneur',
  ),
  U3: text(
    'Tarkoituksena ei ollut työvuorottelun toteuttaminen',
    'Avsikten var inte att genomföra arbetsalternering',
    'The purpose was not to carry out job alternation',
  ),
  V1: text(
    'Koulutuspäivärahan maksamiselle ei ole työvoimapoliittista estettä',
    'Inget arbetskraftspolitiskt hinder för att betala utbildningsdagpenning',
    'No labour policy obstacle to paying training allowance',
  ),
  V2: text(
    'Koulutuspäivärahan saamisen edellytykset eivät täyty',
    'Förutsättningarna för utbildningsdagpenning uppfylls inte',
    'Conditions of training allowance are not met',
  ),
  W1: {
    ...text(
      'Karenssi vähintään 15 päivää, ei tullut suunnitelman laatimiseen',
      'Karens minst 15 dagar, kom inte för att göra upp planen',
      'Waiting period of at least 15 days, did not come to make the plan',
    ),
    validTo: '2022-05-01',
  },
  W2: {
    ...text(
      'Karenssi vähintään 30 päivää, kieltäytyi suunnitelman laatimisesta',
      'Karens minst 30 dagar, vägrade göra upp planen',
      'Waiting period of at least 30 days, refused to make the plan',
    ),
    validTo: '2022-05-01',
  },
  W3: {
    ...text(
      'Karenssi 60 päivää, laiminlöi toteuttaa suunnitelmaa',
      'Karens 60 dagar, försummade att genomföra planen',
      'Waiting period of 60 days, neglected to carry out the plan',
    ),
    validTo: '2022-05-01',
  },
  W4: {
    ...text(
      'Karenssi 60 päivää, kieltäytyi palvelusta',
      'Karens 60 dagar, vägrade delta i service',
      'Waiting period of 60 days, refused a service',
    ),
    validTo: '2022-05-01',
  },
  W5: {
    ...text(
      'Karenssi 60 päivää, keskeytti palvelun',
      'Karens 60 dagar, avbröt service',
      'Waiting period of 60 days, broke off a service',
    ),
    validTo: '2022-05-01',
  },
  WA: {
    ...text(
      'Karenssi 7 päivää, työnhakuun tai palveluihin liittyvä menettely',
      'Karens 7 dagar, förfarande som gäller jobbsökning eller service',
      'Waiting period of 7 days, conduct in job search or services',
    ),
    validFrom: '2022-05-01',
  },
  WB: {
    ...text(
      'Karenssi 14 päivää, työnhakuun tai palveluihin liittyvä menettely',
      'Karens 14 dagar, förfarande som gäller jobbsökning eller service',
      'Waiting period of 14 days, conduct in job search or services',
    ),
    validFrom: '2022-05-01',
  },
  Y1: text(
    'Hakijan yritystoiminta alkanut, ei estettä työttömyysetuuden maksamiselle',
    'Den sökandes företagsverksamhet har inletts, inget hinder för att betala arbetslöshetsförmån',
    'The applicant’s business has started, no obstacle to paying unemployment benefit',
  ),
  Y2: text(
    'Työllistyy päätoimisesti yrittäjänä, ei oikeutta työttömyysetuuteen',
    'Sysselsätts i huvudsyssla som företagare, ingen rätt till arbetslöshetsförmån',
    'Employed full-time as an entrepreneur, no right to unemployment benefit',
  ),
  Y3: text(
    'Työllistyy päätoimisesti omassa työssään, ei oikeutta työttömyysetuuteen',
    'Sysselsätts i huvudsyssla i eget arbete, ingen rätt till arbetslöshetsförmån',
    'Employed full-time in own work, no right to unemployment benefit',
  ),
  Y4: text(
    'Yritystoiminta satunnaista tai oma työ sivutoimista, ei estettä työttömyysetuuden maksamiselle',
    'Företagsverksamheten är tillfällig eller det egna arbetet en bisyssla, inget hinder för att betala arbetslöshetsförmån',
    'Business occasional or own work part-time, no obstacle to paying unemployment benefit',
  ),
  Y5: text(
    'Perheenjäsenen työskentely yrityksessä päättynyt, ei estettä työttömyysetuuden maksamiselle',
    'Familjemedlemmens arbete i företaget har upphört, inget hinder för att betala arbetslöshetsförmån',
    'Family member’s work in the business has ended, no obstacle to paying unemployment benefit',
  ),
  Y6: text(
    'Työttömyysetuuden maksamiselle ei estettä, työllistyminen omassa työssä alkanut',
    'Inget hinder för att betala arbetslöshetsförmån, sysselsättningen i eget arbete har inletts',
    'No obstacle to paying unemployment benefit, employment in own work has started',
  ),
  Y7: text(
    'Työttömyysetuuden maksamiselle ei työvoimapoliittista estettä, sivutoiminen yrittäjä laskutuspalvelussa',
    'Inget arbetskraftspolitiskt hinder för att betala arbetslöshetsförmån, företagare i bisyssla via faktureringstjänst',
    'No labour policy obstacle to paying unemployment benefit, part-time entrepreneur through an invoicing service',
  ),
  Y8: text(
    'Ei oikeutta työttömyysetuuteen, päätoiminen yrittäjä laskutuspalveluyrityksen kautta',
    'Ingen rätt till arbetslöshetsförmån, företagare i huvudsyssla via faktureringsföretag',
    'No right to unemployment benefit, full-time entrepreneur through an invoicing company',
  ),
  Y9: text(
    'Työttömyysetuuden maksamiselle ei estettä, työ yrittäjänä laskutuspalveluyrityksen kautta on päättynyt',
    'Inget hinder för att betala arbetslöshetsförmån, arbetet som företagare via faktureringsföretag har upphört',
    'No obstacle to paying unemployment benefit, work as an entrepreneur through an invoicing company has ended',
  ),
  YK: text(
    'Työmarkkinatuen maksamiselle ei estettä, yritystoiminta päättynyt tartuntataudin vuoksi',
    'Inget hinder för att betala arbetsmarknadsstöd, företagsverksamheten har upphört på grund av smittsam sjukdom',
    'No obstacle to paying labour market subsidy, business ended because of an infectious disease',
  ),
  Z1: text(
    'TE-toimiston sisäinen lausunto, ei toimiteta etuuden maksajalle',
    'Arbets- och näringsbyråns interna utlåtande, lämnas inte till förmånens utbetalare',
    'Internal statement of the TE Office, not sent to the payer',
  ),
  Z2: text(
    'Siirretty TE-toimiston lausunnoksi',
    'Överfört till arbets- och näringsbyråns utlåtande',
    'Moved to be the TE Office’s statement',
  ),
  Z3: text(
    'Työssäolovelvoite täyttynyt, tekninen lausunto',
    'Skyldigheten att vara i arbete har uppfyllts, tekniskt utlåtande',
    'Obligation to be in work fulfilled, technical statement',
  ),
  Z4: text(
    'Työssäolovelvoite täyttynyt, tekninen lausunto',
    'Skyldigheten att vara i arbete har uppfyllts, tekniskt utlåtande',
    'Obligation to be in work fulfilled, technical statement',
  ),
  Z5: {
    ...text(
      'Koulutusta vailla oleva nuori, etuusoikeuden palautuminen',
      'Ung person utan utbildning, rätten till förmån återställs',
      'Young person without training, right to benefit restored',
    ),
    validFrom: '2022-05-02',
  },
  Z9: text('Toimikunnan tiedote', 'Kommissionens meddelande', 'Notice of the committee'),
} as const satisfies Record<string, Code>
