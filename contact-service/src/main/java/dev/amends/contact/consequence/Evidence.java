package dev.amends.contact.consequence;

/** How a citation was checked. */
public enum Evidence {
  /** Read in the source named. */
  V,
  /** Read in a secondary source. */
  V2,
  /** From memory. */
  M
}
