package dev.amends.events;

/** What became of the personal data that a borrower asked to have erased. */
public enum ErasureStatus {
  /** The data is erased, and only hashes and figures are left. */
  ERASED,
  /** The law requires the data to be kept until a later date. */
  RETAINED
}
