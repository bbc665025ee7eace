import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Suunnitelmassa sovittu tehtävä, `toimikoodi`: said in the jobseeker's own voice, as the plan is theirs. */
export const planTask = ownCodeList({
  id: 'planTask',
  label: text('Sovittu tehtävä', 'Avtalad uppgift', 'Agreed task'),
  source: 'taika.stat.fi KEHA_2022_jua_URA_002 toimikoodi',
  codes: {
    '000': text('Määrittelemätön', 'Odefinierad', 'Not defined'),
    '001': text(
      'Hankin tietoa, jota tarvitsen',
      'Jag skaffar den information jag behöver',
      'I get the information I need',
    ),
    '002': text('Haen työpaikkoja', 'Jag söker arbetsplatser', 'I apply for jobs'),
    '003': text('Työnhakukeskuksen palvelut', 'Jobbsökarcentrets service', 'Services of the job search centre'),
    '004': text('Julkaisen CV:ni CV-netissä', 'Jag publicerar mitt CV i CV-nätet', 'I publish my CV on CV-netti'),
    '005': text('Otan käyttöön Paikkavahdin', 'Jag tar Platsvakten i bruk', 'I start using the vacancy alert'),
    '006': text(
      'Henkilökohtainen työnvälitys (esittelyt, tarjoukset)',
      'Personlig arbetsförmedling (presentationer, erbjudanden)',
      'Personal job brokering (presentations, offers)',
    ),
    '007': text(
      'Osallistun työnhakuvalmennukseen',
      'Jag deltar i jobbsökarträning',
      'I take part in job-search coaching',
    ),
    '008': text(
      'Osallistun uudelleensijoittumisvalmennukseen',
      'Jag deltar i omplaceringsträning',
      'I take part in outplacement coaching',
    ),
    '009': text(
      'Selvitän, miten voin hakea töitä Euroopasta (Eures)',
      'Jag tar reda på hur jag kan söka arbete i Europa (Eures)',
      'I find out how to look for work in Europe (Eures)',
    ),
    '010': text(
      'Selvitän, mitkä ovat valmiuteni ryhtyä yrittäjäksi',
      'Jag reder ut mina förutsättningar att bli företagare',
      'I find out how ready I am to become an entrepreneur',
    ),
    '011': text(
      'Selvitän verkkopalveluiden avulla ammatillisia vaihtoehtojani',
      'Jag reder ut mina yrkesalternativ med hjälp av nättjänster',
      'I look into my vocational options with online services',
    ),
    '012': text('Henkilökohtainen urasuunnittelu', 'Personlig karriärplanering', 'Personal career planning'),
    '013': text(
      'Kartoitan osaamistani ja ammattitaitoani ohjatusti',
      'Jag kartlägger min kompetens och yrkesskicklighet under handledning',
      'I survey my competence and skills with guidance',
    ),
    '014': text('Henkilökohtainen koulutusneuvonta', 'Personlig utbildningsrådgivning', 'Personal training advice'),
    '015': text(
      'Henkilökohtainen kuntoutussuunnittelu',
      'Personlig rehabiliteringsplanering',
      'Personal rehabilitation planning',
    ),
    '016': text(
      'Osallistun työkykyni selvittämiseen',
      'Jag deltar i utredningen av min arbetsförmåga',
      'I take part in examining my work ability',
    ),
    '017': text(
      'Tapaan työhönvalmentajan sovitusti',
      'Jag träffar arbetstränaren enligt överenskommelse',
      'I meet the job coach as agreed',
    ),
    '018': text(
      'Osallistun työkokeiluun työpaikalla',
      'Jag deltar i arbetsprövning på en arbetsplats',
      'I take part in a work try-out at a workplace',
    ),
    '019': text('Työelämävalmennus', 'Arbetslivsträning', 'Work-life coaching'),
    '020': text('Työharjoittelu', 'Arbetspraktik', 'Work practice'),
    '021': text(
      'Haen opiskelemaan työttömyysetuudella tuetusti',
      'Jag ansöker om studier med stöd av arbetslöshetsförmån',
      'I apply to study supported by unemployment benefit',
    ),
    '022': text(
      'Haen työvoimakoulutuksena järjestettävään koulutukseen',
      'Jag söker till utbildning som ordnas som arbetskraftsutbildning',
      'I apply to labour market training',
    ),
    '023': text(
      'Valmentava työvoimakoulutus',
      'Förberedande arbetskraftsutbildning',
      'Preparatory labour market training',
    ),
    '024': text('Haen oppisopimuskoulutukseen', 'Jag söker till läroavtalsutbildning', 'I apply for an apprenticeship'),
    '025': text(
      'Kotoutujan rinnasteinen koulutus',
      'Jämställd utbildning för integrationskunder',
      'Comparable training for an integration client',
    ),
    '026': text('Palkkatuettu työ', 'Arbete med lönesubvention', 'Pay-subsidised work'),
    '027': text(
      'Asioin sovitusti työvoiman palvelukeskuksessa',
      'Jag uträttar ärenden på arbetskraftens servicecenter enligt överenskommelse',
      'I deal with the labour force service centre as agreed',
    ),
    '028': text(
      'Työvoimapalveluja täydentävät palvelut',
      'Service som kompletterar arbetskraftsservicen',
      'Services that supplement employment services',
    ),
    '029': text(
      'Osallistun kuntouttavaan työtoimintaan',
      'Jag deltar i arbetsverksamhet i rehabiliteringssyfte',
      'I take part in rehabilitative work activity',
    ),
    '030': text(
      'Tarvitsen muita viranomaispalveluja',
      'Jag behöver andra myndighetstjänster',
      'I need services of other authorities',
    ),
    '031': text(
      'Selvitän mahdollisuuksiani saada eläkettä',
      'Jag reder ut mina möjligheter att få pension',
      'I look into my chances of a pension',
    ),
    '032': text('Tarvitsen muita palveluja', 'Jag behöver annan service', 'I need other services'),
    '033': text(
      'Ei soveltuvia palveluja tarjolla',
      'Ingen lämplig service tillgänglig',
      'No suitable services available',
    ),
    '034': text('Menen terveystarkastukseen', 'Jag går på hälsokontroll', 'I go to a health examination'),
    '035': text(
      'Osallistun maahanmuuttajien alkukartoitukseen',
      'Jag deltar i den inledande kartläggningen för invandrare',
      'I take part in the initial assessment for immigrants',
    ),
    '036': text(
      'Haen opiskelemaan työttömyysetuudella tuettuun kotoutumiskoulutukseen',
      'Jag söker till integrationsutbildning med stöd av arbetslöshetsförmån',
      'I apply to integration training supported by unemployment benefit',
    ),
    '037': text(
      'Haen kotoutumiskoulutukseen, jota järjestetään työvoimakoulutuksena',
      'Jag söker till integrationsutbildning som ordnas som arbetskraftsutbildning',
      'I apply to integration training arranged as labour market training',
    ),
    '038': text(
      'Haen työvoimakoulutuksena järjestettävään perusopetukseen',
      'Jag söker till grundläggande utbildning som ordnas som arbetskraftsutbildning',
      'I apply to basic education arranged as labour market training',
    ),
    '039': text(
      'Selvitän mahdollisen yritykseni toimintaa ja kannattavuutta',
      'Jag reder ut mitt eventuella företags verksamhet och lönsamhet',
      'I look into the activity and profitability of my possible business',
    ),
    '040': text('Haen starttirahaa', 'Jag ansöker om startpeng', 'I apply for a start-up grant'),
    '041': text(
      'Keskustelen ammatillisista mahdollisuuksistani asiantuntijan kanssa',
      'Jag diskuterar mina yrkesmöjligheter med en sakkunnig',
      'I discuss my vocational chances with an expert',
    ),
    '042': text('Osallistun uravalmennukseen', 'Jag deltar i karriärträning', 'I take part in career coaching'),
    '043': text(
      'Osallistun koulutuskokeiluun oppilaitoksessa',
      'Jag deltar i utbildningsprövning vid en läroanstalt',
      'I take part in an education try-out at an institution',
    ),
    '044': text(
      'Tarvitsen muun asiantuntijan arviointiapua tilanteestani',
      'Jag behöver en annan sakkunnigs bedömning av min situation',
      'I need another expert’s assessment of my situation',
    ),
    '045': text(
      'Ilmoitan, että opintoni ovat edenneet suunnitellusti',
      'Jag meddelar att mina studier har framskridit som planerat',
      'I report that my studies have progressed as planned',
    ),
    '046': text(
      'Luen verkkosivulta työnhakijan oikeuksista ja velvollisuuksista',
      'Jag läser på webben om den arbetssökandes rättigheter och skyldigheter',
      'I read online about the rights and duties of a jobseeker',
    ),
    '047': text(
      'Julkaisen CV:n CV-netissä tai muissa osaamisprofiileissa ja pidän sen voimassa',
      'Jag publicerar mitt CV i CV-nätet eller andra kompetensprofiler och håller det i kraft',
      'I publish my CV on CV-netti or other skill profiles and keep it valid',
    ),
    '048': text(
      'Tilaan itselleni Avoimet työpaikat -hakupalvelun Työpaikkavahdin ja pidän tilaukseni voimassa',
      'Jag beställer platsvakten i söktjänsten Lediga jobb och håller beställningen i kraft',
      'I order the vacancy alert of the Open vacancies service and keep it valid',
    ),
    '049': text(
      'Haen aktiivisesti työpaikkoja eri työnhakukanavia apuna käyttäen sekä osallistun TE-palvelujen järjestämiin soveltuviin rekrytointitilaisuuksiin',
      'Jag söker aktivt arbete genom olika kanaler och deltar i lämpliga rekryteringsevenemang som TE-tjänsterna ordnar',
      'I actively look for work through different channels and take part in suitable recruitment events of TE Services',
    ),
    '050': text(
      'Julkaisen CV:ni Eures-verkkosivuilla ja haen aktiivisesti työpaikkoja Euroopasta eri työnhakukanavia käyttäen',
      'Jag publicerar mitt CV på Eures webbplats och söker aktivt arbete i Europa genom olika kanaler',
      'I publish my CV on the Eures site and actively look for work in Europe through different channels',
    ),
    '051': text(
      'Hakeudun työnhakuvalmennukseen työnhakutaitojeni parantamiseksi',
      'Jag söker mig till jobbsökarträning för att förbättra mina färdigheter',
      'I seek job-search coaching to improve my job search skills',
    ),
    '052': text(
      'Tutustun verkossa yrityksen perustamiseen tai osallistun tilaisuuteen, jossa aihetta käsitellään',
      'Jag bekantar mig på webben med att grunda företag eller deltar i ett evenemang om ämnet',
      'I read online about starting a business or attend an event about it',
    ),
    '053': text(
      'Laadin toteuttamiskelpoisen liiketoimintasuunnitelman päätoimista yrittäjyyttä varten',
      'Jag gör upp en genomförbar affärsplan för företagande i huvudsyssla',
      'I make a workable business plan for full-time entrepreneurship',
    ),
    '054': text(
      'Selvitän yritystoiminnan rahoittamisen mahdollisuudet ja haen tarvittaessa starttirahaa turvatakseni toimeentuloni',
      'Jag reder ut finansieringsmöjligheterna och ansöker vid behov om startpeng för att trygga min försörjning',
      'I look into financing a business and apply for a start-up grant if needed to secure my living',
    ),
    '055': text(
      'Arvioin työllistymiseni edellytyksiä verkkotyökalun avulla',
      'Jag bedömer mina sysselsättningsförutsättningar med ett nätverktyg',
      'I assess my chances of employment with an online tool',
    ),
    '056': text(
      'Selvitän ammatillisia vaihtoehtojani ammatinvalinnan verkkotyökalun tai verkkosivuston avulla',
      'Jag reder ut mina yrkesalternativ med ett nätverktyg eller en webbplats för yrkesval',
      'I look into my vocational options with an online tool or site for choosing an occupation',
    ),
    '057': text(
      'Hankin tietoa koulutusmahdollisuuksista Suomesta tai muualta Euroopasta',
      'Jag skaffar information om utbildningsmöjligheter i Finland eller annanstans i Europa',
      'I get information on training in Finland or elsewhere in Europe',
    ),
    '058': text(
      'Hakeudun osaamiseni ja ammattitaitoni kartoitukseen',
      'Jag söker mig till kartläggning av min kompetens och yrkesskicklighet',
      'I seek a survey of my competence and skills',
    ),
    '059': text(
      'Arvioin ja selvitän ammatillisia mahdollisuuksiani sekä soveltuvaa koulutus- tai työuraa asiantuntijan kanssa',
      'Jag bedömer och reder ut mina yrkesmöjligheter och en lämplig utbildnings- eller yrkesbana med en sakkunnig',
      'I assess my vocational chances and a suitable training or career path with an expert',
    ),
    '060': text(
      'Suunnittelen soveltuvaa koulutus- ja työuraa ammatinvalinta- ja uraohjauksen psykologin kanssa',
      'Jag planerar en lämplig utbildnings- och yrkesbana med en psykolog inom yrkesvals- och karriärvägledning',
      'I plan a suitable training and career path with a vocational guidance psychologist',
    ),
    '061': text('Hakeudun uravalmennukseen', 'Jag söker mig till karriärträning', 'I seek career coaching'),
    '062': text(
      'Hakeudun koulutuskokeiluun oppilaitoksessa',
      'Jag söker mig till utbildningsprövning vid en läroanstalt',
      'I seek an education try-out at an institution',
    ),
    '063': text(
      'Hakeudun työkokeiluun työpaikalla',
      'Jag söker mig till arbetsprövning på en arbetsplats',
      'I seek a work try-out at a workplace',
    ),
    '064': text(
      'Haen työvoimakoulutukseen ja tilaan tarvittaessa sähköpostiini Koulutusvahdilla viestejä alkavista koulutuksista',
      'Jag söker till arbetskraftsutbildning och beställer vid behov meddelanden om kommande utbildningar till min e-post',
      'I apply to labour market training and, if needed, order e-mail alerts of training that starts',
    ),
    '065': text(
      'Hakeudun oppisopimuskoulutukseen',
      'Jag söker mig till läroavtalsutbildning',
      'I seek an apprenticeship',
    ),
    '066': text(
      'Haen omaehtoisiin opintoihin',
      'Jag söker till frivilliga studier',
      'I apply to self-motivated studies',
    ),
    '067': text(
      'Ilmoitan, että työttömyysetuudella tuetut opintoni ovat edenneet suunnitellusti',
      'Jag meddelar att mina studier med arbetslöshetsförmån har framskridit som planerat',
      'I report that my studies on unemployment benefit have progressed as planned',
    ),
    '068': text(
      'Osallistun työtoiveiden suunnitteluun sekä koulutukseen tai uuteen ammattiin liittyvään työkykyni selvittämiseen',
      'Jag deltar i planeringen av mina arbetsönskemål och i utredningen av min arbetsförmåga för utbildning eller ett nytt yrke',
      'I take part in planning my job wishes and in examining my work ability for training or a new occupation',
    ),
    '069': text(
      'Tarvitsen TE-toimiston palvelujen lisäksi esimerkiksi terveydentilan, kuntoutuksen tai eläkemahdollisuuksien selvittämistä',
      'Utöver arbets- och näringsbyråns service behöver jag till exempel utredning av hälsotillstånd, rehabilitering eller pensionsmöjligheter',
      'Beside the TE Office’s services I need, for example, my health, rehabilitation or pension chances looked into',
    ),
    '070': text(
      'Tapaan työhönvalmentajani sovitusti saadakseni tukea työllistymiseeni',
      'Jag träffar min arbetstränare enligt överenskommelse för stöd i sysselsättningen',
      'I meet my job coach as agreed for support in finding work',
    ),
    '071': text(
      'Asioin sovitusti työllistymistäni edistävässä monialaisessa yhteispalvelussa',
      'Jag uträttar ärenden enligt överenskommelse inom sektorsövergripande samservice',
      'I deal with the multi-sectoral joint service as agreed',
    ),
    '072': text(
      'Hakeudun kuntouttavaan työtoimintaan',
      'Jag söker mig till arbetsverksamhet i rehabiliteringssyfte',
      'I seek rehabilitative work activity',
    ),
    '073': text(
      'Hakeudun työnantajan irtisanomistilanteissa järjestämään uudelleensijoittumisvalmennukseen',
      'Jag söker mig till omplaceringsträning som arbetsgivaren ordnar vid uppsägning',
      'I seek the outplacement coaching that the employer arranges on dismissal',
    ),
    '074': text(
      'Monialaisen yhteispalvelun asiakas',
      'Kund hos sektorsövergripande samservice',
      'Client of the multi-sectoral joint service',
    ),
    '075': text(
      'Julkaisen CV:n osaamisprofiileissa ja pidän sen voimassa työnhakijana oloajan',
      'Jag publicerar mitt CV i kompetensprofiler och håller det i kraft medan jag är arbetssökande',
      'I publish my CV in skill profiles and keep it valid while I am a jobseeker',
    ),
    '076': text(
      'Muu kotoutumistani edistävä toiminta',
      'Annan verksamhet som främjar min integration',
      'Other activity that promotes my integration',
    ),
    '077': text(
      'Haen aktiivisesti palkkatuettuja työpaikkoja',
      'Jag söker aktivt arbetsplatser med lönesubvention',
      'I actively look for pay-subsidised jobs',
    ),
  },
})
