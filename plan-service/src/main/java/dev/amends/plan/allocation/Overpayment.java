package dev.amends.plan.allocation;

/** What happens to the part of a payment that exceeds what is due. */
public enum Overpayment {
  /** It pays the next instalments in advance. */
  ADVANCE,
  /** It pays the next instalment at most; the rest stays unallocated. */
  CREDIT
}
