import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/**
 * Who gives a labour policy statement (1290/2002 ch. 11 §§4–4a, at its different times). A statement may be about days
 * before its issuer was there, so none has a first day.
 */
export const statementIssuer = ownCodeList({
  id: 'statementIssuer',
  label: text('Lausunnon antaja', 'Utlåtandets givare', 'Issuer of the statement'),
  source: '1290/2002 11 luku 4–4 a §',
  codes: {
    teOffice: text('TE-toimisto', 'Arbets- och näringsbyrån', 'TE Office'),
    customerServiceCentre: text('Asiakaspalvelukeskus', 'Kundservicecentret', 'Customer Service Centre'),
    employmentAuthority: text('Työvoimaviranomainen', 'Arbetskraftsmyndigheten', 'Employment authority'),
    kehaCentre: text('KEHA-keskus', 'UF-centret', 'KEHA Centre'),
  },
})
