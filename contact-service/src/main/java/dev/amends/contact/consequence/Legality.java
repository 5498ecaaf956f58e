package dev.amends.contact.consequence;

/** Whether a consequence may be told at all. */
public enum Legality {
  /** It may be told where the rule pack allows it and it is true for the account. */
  LAWFUL,
  /** Nobody may be told of it, ever; telling it is a breach of conduct. */
  PROHIBITED
}
