/** A day of a calendar, such as a business date or a due date; it has no zone. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/**
 * A moment as a clock shows it.
 *
 * @param zone the zone of the clock; without one, that of the person at the screen
 */
export function formatMoment(moment: string | Date, language: string, zone?: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(moment));
}

/** The time of day in a zone, with the day of the week, which differs from ours at times. */
export function formatClock(moment: Date, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).format(moment);
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far away a moment is, in the largest unit that fits: "in 5 minutes", "2 days ago". */
export function formatDistance(moment: string, now: Date, language: string): string {
  const distance = new Date(moment).getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) {
      return format.format(Math.trunc(distance / length), unit);
    }
  }
  return format.format(0, 'minute');
}
