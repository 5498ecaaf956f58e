package dev.amends.contact.guide;

/** The tone of a conversation. Threatening or accusing is never one: it is a breach of conduct. */
enum Tone {
  FRIENDLY,
  SUPPORTIVE,
  FACTUAL,
  FIRM
}
