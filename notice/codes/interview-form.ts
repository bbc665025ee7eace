import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Interviews and discussions of the job search (380/2023 §§33–37). */
export const interviewForm = ownCodeList({
  id: 'interviewForm',
  label: text('Haastattelun laji', 'Typ av intervju', 'Kind of interview'),
  source: '380/2023 4 luku',
  codes: {
    initial: text('Alkuhaastattelu', 'Inledande intervju', 'Initial interview'),
    discussion: text('Työnhakukeskustelu', 'Samtal om jobbsökning', 'Job search discussion'),
    supplementary: text(
      'Täydentävä työnhakukeskustelu',
      'Kompletterande samtal om jobbsökning',
      'Supplementary job search discussion',
    ),
  },
})
