import type { Employer } from '../../register/employers/contract.ts'

/** An employer as a letter is addressed to it, a line each. */
export const addressLines = ({ name, businessId, street, postalCode, city }: Employer): string[] => [
  name,
  businessId,
  ...(street ? [street] : []),
  ...(postalCode || city ? [`${postalCode ?? ''} ${city ?? ''}`.trim()] : []),
]
