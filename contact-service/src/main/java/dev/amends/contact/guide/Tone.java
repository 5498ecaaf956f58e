package dev.amends.contact.guide;

/** How to speak. There is none that threatens or accuses: that is a breach of conduct. */
enum Tone {
  FRIENDLY,
  SUPPORTIVE,
  FACTUAL,
  FIRM
}
