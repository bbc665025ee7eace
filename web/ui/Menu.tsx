import type { ReactNode } from 'react'
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { MoreIcon } from './icons.tsx'
import './Menu.css'

type Props = {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly icon?: ReactNode }[]
  readonly onAct: (id: string) => void
}

/** Acts that belong to one thing, behind three dots. */
export const Menu = ({ label, items, onAct }: Props) => (
  <MenuTrigger>
    <Button className="icon-button" aria-label={label}>
      <MoreIcon />
    </Button>
    <Popover className="menu-popover" placement="bottom end">
      <AriaMenu className="menu" aria-label={label} onAction={(key) => onAct(String(key))}>
        {items.map((item) => (
          <MenuItem key={item.id} id={item.id} className="menu-item" textValue={item.label}>
            {item.icon}
            {item.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
