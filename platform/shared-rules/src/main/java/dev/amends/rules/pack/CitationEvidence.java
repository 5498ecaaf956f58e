package dev.amends.rules.pack;

/** The way in which the citation of a rule, a consequence or a cost was checked. */
public enum CitationEvidence {
  /** Read in the source named. */
  V,
  /** Read in a secondary source. */
  V2,
  /** Not verified against a source. */
  M
}
