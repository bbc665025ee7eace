import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Pohjakoulutus, `pkokdh`. */
export const basicEducation = ownCodeList({
  id: 'basicEducation',
  label: text('Pohjakoulutus', 'Grundutbildning', 'Basic education'),
  source: 'taika.stat.fi TEM_tyonhakija pkokdh',
  codes: {
    '1': text('Kansakoulu', 'Folkskola', 'Folk school'),
    '2': text('Keskikoulu', 'Mellanskola', 'Middle school'),
    '3': text('Peruskoulu', 'Grundskola', 'Comprehensive school'),
    '4': text('Ylioppilastutkinto', 'Studentexamen', 'Matriculation examination'),
    '9': text('Muu', 'Annan', 'Other'),
  },
})
