package dev.amends.contact.consequence;

/** Whether agents may ever mention a consequence. */
public enum Legality {
  /** They may, if the rule pack allows it and it is true for the account. */
  LAWFUL,
  /** Never; mentioning it is a breach of conduct. */
  PROHIBITED
}
