import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** How a job search came to start. The source has no such list; these are this notice's own. */
export const searchStartReason = ownCodeList({
  id: 'searchStartReason',
  label: text('Työnhaun alkamissyy', 'Orsak till att jobbsökningen inleddes', 'Reason for starting the job search'),
  source: 'seloste',
  codes: {
    first: text('Ensimmäinen työnhaku', 'Första jobbsökningen', 'First job search'),
    again: text('Työnhaku alkaa uudelleen', 'Jobbsökningen inleds på nytt', 'Job search starts again'),
    afterLapse: text(
      'Työnhaku uusitaan katkoksen jälkeen',
      'Jobbsökningen förnyas efter avbrott',
      'Job search renewed after a lapse',
    ),
    returned: text('Palannut ulkomailta', 'Återvänt från utlandet', 'Returned from abroad'),
  },
})
