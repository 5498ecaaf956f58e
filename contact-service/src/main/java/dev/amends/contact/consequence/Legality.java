package dev.amends.contact.consequence;

/** The legality of mentioning a consequence. */
public enum Legality {
  /** Agents may mention it if the rule pack allows it and it is true for the account. */
  LAWFUL,
  /** Never; mentioning it is a breach of conduct. */
  PROHIBITED
}
