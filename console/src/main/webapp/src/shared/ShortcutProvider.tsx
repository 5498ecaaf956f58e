import { Checkbox, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import {
  type ReactNode,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';

interface Shortcut {
  /** The character that the key types, such as `j`. */
  key: string;
  description: string;
  run: () => void;
}

interface Shortcuts {
  register: (shortcut: Shortcut) => () => void;
  showHelp: () => void;
}

const Context = createContext<Shortcuts | undefined>(undefined);
const switchedOff = 'amends.shortcuts.off';

export function useShortcuts(): Shortcuts {
  const shortcuts = useContext(Context);
  if (shortcuts === undefined) {
    throw new Error('Shortcuts are known within their provider only.');
  }
  return shortcuts;
}

/** Runs an action when a single key is pressed outside an input, while the component is shown. */
export function useShortcut(key: string, description: string, run: () => void): void {
  const { register } = useShortcuts();
  useEffect(() => register({ key, description, run }), [register, key, description, run]);
}

/** Whether a key press belongs to an input or to an input method. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  const editable =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null);
  return editable || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
}

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [helpShown, setHelpShown] = useState(false);
  const [off, setOff] = useState(() => localStorage.getItem(switchedOff) === 'true');

  const register = useCallback((shortcut: Shortcut) => {
    setShortcuts((known) => [...known, shortcut]);
    return () => setShortcuts((known) => known.filter((each) => each !== shortcut));
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (off || isTyping(event) || document.querySelector('[role=dialog]') !== null) {
        return;
      }
      const found = shortcuts.findLast((shortcut) => shortcut.key === event.key);
      if (event.key === '?') {
        setHelpShown(true);
      } else if (found !== undefined) {
        event.preventDefault();
        found.run();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcuts, off]);

  const value = useMemo(() => ({ register, showHelp: () => setHelpShown(true) }), [register]);
  const change = (on: boolean) => {
    setOff(!on);
    localStorage.setItem(switchedOff, String(!on));
  };
  return (
    <Context value={value}>
      {children}
      {helpShown && (
        <ShortcutHelp
          shortcuts={shortcuts}
          on={!off}
          onChange={change}
          onClose={() => setHelpShown(false)}
        />
      )}
    </Context>
  );
}

interface HelpProps {
  shortcuts: readonly Shortcut[];
  on: boolean;
  onChange: (on: boolean) => void;
  onClose: () => void;
}

function ShortcutHelp({ shortcuts, on, onChange, onClose }: HelpProps) {
  const { t } = useTranslation('shared');
  const id = useId();
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby={id}>
      <ModalHeader labelId={id} title={t('shortcuts.title')} />
      <ModalBody>
        <dl className="amends-shortcuts">
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t('shortcuts.help')}</dd>
          {shortcuts.map((shortcut) => (
            <div key={shortcut.key}>
              <dt>
                <kbd>{shortcut.key}</kbd>
              </dt>
              <dd>{shortcut.description}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          id={`${id}-on`}
          label={t('shortcuts.on')}
          isChecked={on}
          onChange={(_, checked) => onChange(checked)}
        />
      </ModalBody>
    </Modal>
  );
}
