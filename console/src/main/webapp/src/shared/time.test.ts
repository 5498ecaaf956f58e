import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatDistance } from './time';

describe('formatDay', () => {
  it('keeps the day, whatever the zone of the browser', () => {
    expect(formatDay('2026-01-31', 'en')).toBe('Jan 31, 2026');
    expect(formatDay('2026-01-31', 'zh-CN')).toBe('2026年1月31日');
  });
});

describe('formatClock', () => {
  it('shows the time and weekday of the borrower', () => {
    expect(formatClock(new Date('2026-11-30T22:30:00Z'), 'en', 'Asia/Shanghai')).toBe('Tue 06:30');
  });
});

describe('formatDistance', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  it.each([
    ['2026-11-30T12:05:30Z', 'in 5 minutes'],
    ['2026-11-30T09:00:00Z', '3 hours ago'],
    ['2026-12-01T12:00:00Z', 'tomorrow'],
    ['2026-11-30T12:00:20Z', 'this minute'],
  ])('writes the distance to %s', (moment, expected) => {
    expect(formatDistance(moment, now, 'en')).toBe(expected);
  });
});
