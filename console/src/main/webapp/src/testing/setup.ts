import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startTranslating } from '../i18n/i18n';

beforeAll(() => startTranslating('en'));
afterEach(cleanup);
