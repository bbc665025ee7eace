import type { ReactNode } from 'react'

/** Line pictures that accompany words; a reader that cannot see them misses nothing. */
const picture = (children: ReactNode) =>
  function Icon() {
    return (
      <svg
        className="icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
    )
  }

export const SearchIcon = picture(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </>,
)
export const SunIcon = picture(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7" />
  </>,
)
export const PeopleIcon = picture(
  <>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20c.6-4 3-6 6.500-6s5.900 2 6.500 6M16 4.800a3.500 3.500 0 0 1 0 6.400M18 14.500c2 .8 3.200 2.600 3.600 5.500" />
  </>,
)
export const CalendarIcon = picture(
  <>
    <rect x="3.500" y="5" width="17" height="15.500" rx="1.500" />
    <path d="M3.500 10h17M8 2.800V7M16 2.800V7" />
  </>,
)
export const PlanIcon = picture(
  <>
    <rect x="5" y="3" width="14" height="18" rx="1.500" />
    <path d="m8.500 9 1.200 1.200L12 8M8.500 15l1.200 1.200L12 14M14.500 9.500h1.500M14.500 15.500h1.500" />
  </>,
)
export const ClockIcon = picture(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 7v5.300l3.400 2" />
  </>,
)
export const MailIcon = picture(
  <>
    <rect x="3" y="5.500" width="18" height="13" rx="1.500" />
    <path d="m3.500 7 8.500 6.500L20.500 7" />
  </>,
)
export const AddPersonIcon = picture(
  <>
    <circle cx="10" cy="8" r="3.500" />
    <path d="M3 20c.6-4 3.100-6 7-6 1.600 0 3 .3 4 1M18 13.500v7M14.500 17h7" />
  </>,
)
export const PlusIcon = picture(<path d="M12 5v14M5 12h14" />)
export const CloseIcon = picture(<path d="m6 6 12 12M18 6 6 18" />)
export const ChevronIcon = picture(<path d="m7 10 5 5 5-5" />)
export const ArrowIcon = picture(<path d="M5 12h14M13 6l6 6-6 6" />)
export const MoreIcon = picture(
  <>
    <circle cx="12" cy="5.500" r=".8" fill="currentColor" />
    <circle cx="12" cy="12" r=".8" fill="currentColor" />
    <circle cx="12" cy="18.500" r=".8" fill="currentColor" />
  </>,
)
export const ShieldIcon = picture(
  <>
    <path d="M12 3 5 5.500v5.800c0 4.400 2.800 7.700 7 9.700 4.200-2 7-5.300 7-9.700V5.500z" />
    <path d="M12 8v5M12 16v.2" />
  </>,
)
export const HandIcon = picture(
  <>
    <path d="M12 3.500 14 9l5.500.3-4.300 3.500 1.500 5.500-4.700-3.100-4.700 3.100 1.500-5.500L4.500 9.300 10 9z" />
  </>,
)
export const SpeechIcon = picture(<path d="M4 5h16v11h-9l-4.500 3.800V16H4z" />)
export const EyeIcon = picture(
  <>
    <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z" />
    <circle cx="12" cy="12" r="2.800" />
  </>,
)
export const MenuIcon = picture(<path d="M4 6.500h16M4 12h16M4 17.500h16" />)
export const PersonIcon = picture(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.500 20.500c.7-4.500 3.300-6.500 7.500-6.500s6.800 2 7.500 6.500" />
  </>,
)
export const MergeIcon = picture(<path d="M6 4v4c0 3 6 4 6 8v4M18 4v4c0 3-6 4-6 8M9 17.500l3 3 3-3" />)
export const HistoryIcon = picture(
  <>
    <path d="M4 12a8 8 0 1 0 2.600-5.900M4 4.500V9h4.500" />
    <path d="M12 8v4.300l3 1.700" />
  </>,
)
export const EditIcon = picture(<path d="m4 20 1-4.500L16 4.500l3.500 3.500L8.500 19z" />)
export const StrikeIcon = picture(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="m6.300 6.300 11.400 11.400" />
  </>,
)
export const FilterIcon = picture(<path d="M4 6h16M7 12h10M10 18h4" />)
export const DocumentIcon = picture(
  <>
    <path d="M6 3h8l4.500 4.500V21H6z" />
    <path d="M14 3v4.500h4.500M9 12h6M9 16h6" />
  </>,
)
export const SendIcon = picture(
  <>
    <path d="M3.500 11.500 20.500 4l-5 16.500-4-7z" />
    <path d="m11.500 13.500 9-9.500" />
  </>,
)
export const CheckIcon = picture(<path d="m5 12.500 4.500 4.500L19 7.500" />)
export const AlertIcon = picture(
  <>
    <path d="M12 4 2.800 20h18.400z" />
    <path d="M12 10v4.500M12 17.300v.2" />
  </>,
)
export const ShareIcon = picture(
  <>
    <path d="M12 15V3.500M7.500 7.500 12 3l4.500 4.500" />
    <path d="M5 12.500V20h14v-7.500" />
  </>,
)
export const ConsentIcon = picture(
  <>
    <path d="M6 3h8l4.500 4.500V21H6z" />
    <path d="m8.800 14.200 2.200 2.200 4.300-4.600" />
  </>,
)
export const BriefcaseIcon = picture(
  <>
    <rect x="3" y="7.500" width="18" height="12" rx="1.500" />
    <path d="M8.500 7.500V5h7v2.500M3 12.500h18M12 11.500v2" />
  </>,
)
