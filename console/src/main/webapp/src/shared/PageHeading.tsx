import { PageSection, Title } from '@patternfly/react-core';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  title: string;
  /** A sentence below the title. */
  lead?: ReactNode;
  /** What can be done on the page as a whole. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * The title of a page and its content. The title takes the focus when the page opens, so that a
 * screen reader reads it and the keyboard starts there.
 */
export function PageHeading({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Amends`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <PageSection>
        <Title headingLevel="h1" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead !== undefined && <div>{lead}</div>}
        {actions}
      </PageSection>
      <PageSection isFilled>{children}</PageSection>
    </>
  );
}
