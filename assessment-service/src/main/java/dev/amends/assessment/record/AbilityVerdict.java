package dev.amends.assessment.record;

/** The verdict on a borrower's ability to catch up. */
enum AbilityVerdict {
  /** The disposable income covers the required monthly payment. */
  ABLE,
  /** There is some disposable income, but less than required. */
  PARTLY_ABLE,
  /** There is no disposable income. */
  UNABLE
}
