package dev.amends.contact.permission;

/** The way in which the citation of a rule or a consequence was checked. */
public enum CitationEvidence {
  /** Read in the source named. */
  V,
  /** Read in a secondary source. */
  V2,
  /** Not verified against a source. */
  M
}
