import { Button, Flex, FormSection, Grid, GridItem } from '@patternfly/react-core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Line {
  id: string;
}

export type ChangeLine<L> = (part: Partial<L>) => void;

interface Props<L extends Line> {
  /** The name of the list in the request. */
  part: 'incomes' | 'expenses' | 'assets' | 'debts';
  lines: readonly L[];
  create: () => L;
  onChange: (lines: L[]) => void;
  children: (line: L, path: string, change: ChangeLine<L>) => ReactNode;
}

/**
 * The lines of a part of the budget: each can be changed and removed, and more can be added. The
 * focus moves into a new line, and from a removed one to the button that adds lines.
 */
export function Lines<L extends Line>({ part, lines, create, onChange, children }: Props<L>) {
  const { t } = useTranslation('assessment');
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (added.current !== undefined) {
      document
        .querySelector<HTMLElement>(`[data-line="${added.current}"] :is(input, select)`)
        ?.focus();
      added.current = undefined;
    }
  }, [lines]);
  const add = () => {
    const line = create();
    added.current = line.id;
    onChange([...lines, line]);
  };
  const remove = (line: L) => {
    onChange(lines.filter((each) => each.id !== line.id));
    addButton.current?.focus();
  };
  return (
    <FormSection title={t(`form.${part}.title`)} titleElement="h2">
      {lines.map((line, index) => (
        <Grid
          key={line.id}
          hasGutter
          md={6}
          xl={4}
          role="group"
          aria-label={t(`line.${part}`, { number: index + 1 })}
          data-line={line.id}
        >
          <GridItem span={12}>
            <Flex justifyContent={{ default: 'justifyContentSpaceBetween' }}>
              <span>{t(`line.${part}`, { number: index + 1 })}</span>
              <Button
                variant="link"
                aria-label={t('form.removeLine', {
                  line: t(`line.${part}`, { number: index + 1 }),
                })}
                onClick={() => remove(line)}
              >
                {t('form.remove')}
              </Button>
            </Flex>
          </GridItem>
          {children(line, `${part}.${index}`, (change) =>
            onChange(lines.map((each) => (each.id === line.id ? { ...each, ...change } : each))),
          )}
        </Grid>
      ))}
      <div>
        <Button variant="secondary" ref={addButton} onClick={add}>
          {t(`form.${part}.add`)}
        </Button>
      </div>
    </FormSection>
  );
}
