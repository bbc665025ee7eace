import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/**
 * Työllistämisen laji, `sijkds`. The source gives 55 twice: first for apprenticeship in a municipality (until 2015),
 * now for the employment subsidy; the present meaning stands here.
 */
export const placementKind = ownCodeList({
  id: 'placementKind',
  label: text('Työllistämisen laji', 'Typ av sysselsättande', 'Kind of placement'),
  source: 'taika.stat.fi TEM_tyonhaku sijkds',
  codes: {
    '5T': text(
      'Palkkatuki kunnalle (työttömyyden kesto)',
      'Lönesubvention till kommun (arbetslöshetens längd)',
      'Pay subsidy to a municipality (length of unemployment)',
    ),
    '5V': text(
      'Palkkatuki kunnalle (vamma tai sairaus)',
      'Lönesubvention till kommun (funktionsnedsättning eller sjukdom)',
      'Pay subsidy to a municipality (disability or illness)',
    ),
    '50': {
      ...text(
        'Palkkatuki työllisyysmäärärahoista, kunta',
        'Lönesubvention av sysselsättningsanslag, kommun',
        'Pay subsidy from employment appropriations, municipality',
      ),
      validTo: '2015-12-31',
    },
    '51': {
      ...text(
        'Oppisopimus kunnalle (palkkatuki)',
        'Läroavtal, kommun (lönesubvention)',
        'Apprenticeship, municipality (pay subsidy)',
      ),
      validTo: '2015-12-31',
    },
    '53': {
      ...text(
        'Palkkatuki työmarkkinatuella, kunta (500)',
        'Lönesubvention med arbetsmarknadsstöd, kommun (500)',
        'Pay subsidy from labour market subsidy, municipality (500)',
      ),
      validTo: '2015-12-31',
    },
    '54': {
      ...text(
        'Palkkatuki työmarkkinatuella, kunta (130)',
        'Lönesubvention med arbetsmarknadsstöd, kommun (130)',
        'Pay subsidy from labour market subsidy, municipality (130)',
      ),
      validTo: '2015-12-31',
    },
    '55': text('Työllistämistuki', 'Sysselsättningsstöd', 'Employment subsidy'),
    '56': {
      ...text(
        'Oppisopimus kunnalle (työmarkkinatuki, 500)',
        'Läroavtal, kommun (arbetsmarknadsstöd, 500)',
        'Apprenticeship, municipality (labour market subsidy, 500)',
      ),
      validTo: '2015-12-31',
    },
    '57': {
      ...text(
        'Palkkatuki nuorelle, kunta (työmarkkinatuki, 65)',
        'Lönesubvention för ung person, kommun (arbetsmarknadsstöd, 65)',
        'Pay subsidy for a young person, municipality (labour market subsidy, 65)',
      ),
      validTo: '2015-12-31',
    },
    '58': {
      ...text(
        'Oppisopimus nuorelle, kunta (työmarkkinatuki, 65)',
        'Läroavtal för ung person, kommun (arbetsmarknadsstöd, 65)',
        'Apprenticeship for a young person, municipality (labour market subsidy, 65)',
      ),
      validTo: '2015-12-31',
    },
    '6T': text(
      'Palkkatuki yksityiselle (työttömyyden kesto)',
      'Lönesubvention till privat arbetsgivare (arbetslöshetens längd)',
      'Pay subsidy to a private employer (length of unemployment)',
    ),
    '6V': text(
      'Palkkatuki yksityiselle (vamma tai sairaus)',
      'Lönesubvention till privat arbetsgivare (funktionsnedsättning eller sjukdom)',
      'Pay subsidy to a private employer (disability or illness)',
    ),
    '60': {
      ...text(
        'Palkkatuki työllisyysmäärärahoista, yksityinen',
        'Lönesubvention av sysselsättningsanslag, privat',
        'Pay subsidy from employment appropriations, private',
      ),
      validTo: '2015-12-31',
    },
    '68': {
      ...text(
        'Oppisopimus yksityiselle työnantajalle (palkkatuki)',
        'Läroavtal, privat arbetsgivare (lönesubvention)',
        'Apprenticeship, private employer (pay subsidy)',
      ),
      validTo: '2015-12-31',
    },
    '69': {
      ...text(
        'Palkkatuki työmarkkinatuella, yksityinen (500)',
        'Lönesubvention med arbetsmarknadsstöd, privat (500)',
        'Pay subsidy from labour market subsidy, private (500)',
      ),
      validTo: '2015-12-31',
    },
    '80': {
      ...text(
        'Palkkatuki työmarkkinatuella, yksityinen (130)',
        'Lönesubvention med arbetsmarknadsstöd, privat (130)',
        'Pay subsidy from labour market subsidy, private (130)',
      ),
      validTo: '2015-12-31',
    },
    '81': {
      ...text(
        'Palkkatuki nuorelle, yksityinen (työmarkkinatuki, 65)',
        'Lönesubvention för ung person, privat (arbetsmarknadsstöd, 65)',
        'Pay subsidy for a young person, private (labour market subsidy, 65)',
      ),
      validTo: '2015-12-31',
    },
    '87': {
      ...text(
        'Oppisopimus nuorelle, yksityinen (työmarkkinatuki, 65)',
        'Läroavtal för ung person, privat (arbetsmarknadsstöd, 65)',
        'Apprenticeship for a young person, private (labour market subsidy, 65)',
      ),
      validTo: '2015-12-31',
    },
    '88': {
      ...text(
        'Oppisopimus yksityiselle (työmarkkinatuki, 130)',
        'Läroavtal, privat (arbetsmarknadsstöd, 130)',
        'Apprenticeship, private (labour market subsidy, 130)',
      ),
      validTo: '2015-12-31',
    },
    '89': {
      ...text(
        'Oppisopimus yksityiselle (työmarkkinatuki, 500)',
        'Läroavtal, privat (arbetsmarknadsstöd, 500)',
        'Apprenticeship, private (labour market subsidy, 500)',
      ),
      validTo: '2015-12-31',
    },
    '40': text(
      'Työllistäminen valtiolle (ei ELY)',
      'Sysselsättande inom staten (utom NTM)',
      'Placement with the state (other than ELY)',
    ),
    '41': text('Työllistäminen ELY-virastoon', 'Sysselsättande vid NTM-central', 'Placement with an ELY Centre'),
    '61': text(
      'Starttiraha muulle kuin työttömälle',
      'Startpeng till annan än arbetslös',
      'Start-up grant to a person who is not unemployed',
    ),
    '62': text(
      'Starttiraha työllisyysmäärärahasta',
      'Startpeng av sysselsättningsanslag',
      'Start-up grant from employment appropriations',
    ),
    '65': {
      ...text(
        'Starttiraha työmarkkinatuella',
        'Startpeng med arbetsmarknadsstöd',
        'Start-up grant from labour market subsidy',
      ),
      validTo: '2015-12-31',
    },
    '64': {
      ...text(
        'Työllistämistuki, työelämävalmennus',
        'Sysselsättningsstöd, arbetslivsträning',
        'Employment subsidy, work-life coaching',
      ),
      validTo: '2010-12-31',
    },
    '73': {
      ...text('Sijoitettu osa-aikalisällä', 'Placerad med deltidstillägg', 'Placed with part-time supplement'),
      validTo: '2014-12-31',
    },
    '70': {
      ...text(
        'Työharjoittelu työmarkkinatuella',
        'Arbetspraktik med arbetsmarknadsstöd',
        'Work practice on labour market subsidy',
      ),
      validTo: '2014-12-31',
    },
    '71': {
      ...text(
        'Työelämävalmennus työttömyysetuudella',
        'Arbetslivsträning med arbetslöshetsförmån',
        'Work-life coaching on unemployment benefit',
      ),
      validFrom: '2010-01-01',
      validTo: '2014-12-31',
    },
    '74': {
      ...text(
        'Vain työmarkkinatuki, yksityinen, yhdistelmätuki',
        'Endast arbetsmarknadsstöd, privat, kombinerat stöd',
        'Labour market subsidy only, private, combined subsidy',
      ),
      validTo: '2007-12-31',
    },
    '75': {
      ...text(
        'Vain työmarkkinatuki, kunta, yhdistelmätuki',
        'Endast arbetsmarknadsstöd, kommun, kombinerat stöd',
        'Labour market subsidy only, municipality, combined subsidy',
      ),
      validTo: '2007-12-31',
    },
  },
})
