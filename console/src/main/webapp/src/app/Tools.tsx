import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consolePost } from '../api/console';
import { useShortcuts } from '../shared/ShortcutProvider';
import { LanguageSwitch } from './LanguageSwitch';
import { LiveStatus } from './LiveStatus';
import { useSession } from './SessionContext';

/** What the masthead offers on every page. */
export function Tools() {
  return (
    <Toolbar isStatic>
      <ToolbarContent>
        <ToolbarGroup
          className="amends-tools"
          align={{ default: 'alignEnd' }}
          gap={{ default: 'gapSm', md: 'gapMd' }}
        >
          <ToolbarItem>
            <LiveStatus />
          </ToolbarItem>
          <ToolbarItem>
            <LanguageSwitch />
          </ToolbarItem>
          <ToolbarItem>
            <UserMenu />
          </ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}

function UserMenu() {
  const { t } = useTranslation('app');
  const session = useSession();
  const shortcuts = useShortcuts();
  const [open, setOpen] = useState(false);
  const signOut = async () => {
    const { continueAt } = await consolePost<{ continueAt: string }>('/sign-out');
    window.location.assign(continueAt);
  };
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      toggle={(toggle) => (
        <MenuToggle ref={toggle} isExpanded={open} onClick={() => setOpen(!open)}>
          {session.name}
          <span className="amends-wide-only">
            {' · '}
            {session.roles.map((role) => t(`roles.${role}`)).join(', ')}
          </span>
        </MenuToggle>
      )}
      popperProps={{ position: 'right' }}
    >
      <DropdownList>
        <DropdownItem onClick={shortcuts.showHelp}>{t('shortcuts')}</DropdownItem>
        <DropdownItem onClick={() => void signOut()}>{t('signOut')}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
