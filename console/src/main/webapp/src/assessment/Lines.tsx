import { Button, FormFieldGroup, FormFieldGroupHeader, Title } from '@patternfly/react-core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Line {
  id: string;
}

interface Props<L extends Line> {
  title: string;
  /** What one line is called, such as "Income". */
  noun: string;
  add: string;
  lines: readonly L[];
  create: () => L;
  onChange: (lines: L[]) => void;
  children: (line: L, index: number, change: (part: Partial<L>) => void) => ReactNode;
}

/** The lines of a part of the budget: each can be changed and removed, and more can be added. */
export function Lines<L extends Line>(props: Props<L>) {
  const { title, noun, add, lines, create, onChange, children } = props;
  const { t } = useTranslation('assessment');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title headingLevel="h2" id={id}>
        {title}
      </Title>
      {lines.map((line, index) => (
        <FormFieldGroup
          key={line.id}
          header={
            <FormFieldGroupHeader
              titleText={{ text: `${noun} ${index + 1}`, id: `${id}-${line.id}` }}
              actions={
                <Button
                  variant="link"
                  aria-label={t('form.removeLine', { line: `${noun} ${index + 1}` })}
                  onClick={() => onChange(lines.filter((each) => each.id !== line.id))}
                >
                  {t('form.remove')}
                </Button>
              }
            />
          }
        >
          {children(line, index, (part) =>
            onChange(lines.map((each) => (each.id === line.id ? { ...each, ...part } : each))),
          )}
        </FormFieldGroup>
      ))}
      <Button variant="secondary" onClick={() => onChange([...lines, create()])}>
        {add}
      </Button>
    </section>
  );
}
