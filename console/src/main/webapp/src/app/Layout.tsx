import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavItem,
  NavList,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import BarsIcon from '@patternfly/react-icons/dist/esm/icons/bars-icon';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { Loading } from '../shared/Loading';
import { ChangesProvider } from './ChangesProvider';
import { ConnectionNotice } from './ConnectionNotice';
import { SessionGate } from './SessionGate';
import { useSession } from './SessionContext';
import { Tools } from './Tools';
import { navigationFor } from './navigation';

const main = 'main-content';

/** The frame of every page: masthead, navigation and content. */
export function Layout() {
  return (
    <SessionGate>
      <ChangesProvider>
        <Frame />
        <ScrollRestoration />
      </ChangesProvider>
    </SessionGate>
  );
}

function Frame() {
  const { t } = useTranslation('app');
  return (
    <Page
      mainContainerId={main}
      masthead={<Header />}
      sidebar={<Sidebar />}
      isManagedSidebar
      skipToContent={<SkipToContent href={`#${main}`}>{t('skip')}</SkipToContent>}
    >
      <ConnectionNotice />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Page>
  );
}

function Header() {
  const { t } = useTranslation('app');
  return (
    <Masthead display={{ default: 'stack', md: 'inline' }}>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton variant="plain" aria-label={t('navigation.label')}>
            <BarsIcon />
          </PageToggleButton>
        </MastheadToggle>
        <MastheadBrand>
          <Link to="/" className="amends-brand">
            Amends
          </Link>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Tools />
      </MastheadContent>
    </Masthead>
  );
}

function Sidebar() {
  const { t } = useTranslation('app');
  const items = navigationFor(useSession());
  const { pathname } = useLocation();
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={t('navigation.label')}>
          <NavList>
            {items.map((item) => (
              <NavItem key={item.path} isActive={pathname.startsWith(item.path)}>
                <NavLink to={item.path}>{t(`navigation.${item.text}`)}</NavLink>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}
