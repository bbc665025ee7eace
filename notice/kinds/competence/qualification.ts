import { code, codes, date, line, pastDate, yesNo } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { drivingLicenceClass } from '../../codes/driving-licence-class.ts'
import { qualificationKind } from '../../codes/qualification-kind.ts'
import { kind } from '../kind.ts'

export const qualification = kind({
  id: 'qualification',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Pätevyys tai lupa', 'Behörighet eller tillstånd', 'Qualification or licence'),
  fields: {
    kind: code(qualificationKind)({ label: text('Laji', 'Typ', 'Kind'), required: true }),
    name: line(150)({ label: text('Nimi', 'Namn', 'Name'), required: true }),
    licenceClasses: codes(
      drivingLicenceClass,
      16,
    )({ label: text('Ajokorttiluokat', 'Körkortsklasser', 'Driving licence classes') }),
    ownCar: yesNo({ label: text('Oma auto käytettävissä', 'Egen bil tillgänglig', 'Own car available') }),
    grantedOn: pastDate({ label: text('Myönnetty', 'Beviljad', 'Granted on') }),
    validUntil: date({ label: text('Voimassa asti', 'Gäller till', 'Valid until') }),
  },
  occurred: { from: 'grantedOn', to: 'validUntil' },
  headline: ['name', 'kind', 'validUntil'],
  sources: ['self'],
  recipients: {
    employer: ['kind', 'name', 'licenceClasses', 'ownCar', 'grantedOn', 'validUntil'],
    serviceProvider: ['kind', 'name', 'licenceClasses', 'validUntil'],
  },
})
