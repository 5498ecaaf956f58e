package dev.amends.contact.conduct;

/** The rules of conduct that a contact can break. */
public enum BreachType {
  /** A threat of violence, of harm, or of what will not be done. */
  THREAT,
  /** Insulting or degrading words. */
  INSULT,
  /** An accusation, such as of fraud, instead of a question. */
  ACCUSATION,
  /** The debt was told to somebody who is not a party to it. */
  THIRD_PARTY_DISCLOSURE,
  /** A contact at a time that is not permitted. */
  TIME,
  /** More contacts than are permitted. */
  FREQUENCY,
  /** A consequence was told that must not be told: family, business, reputation. */
  PROHIBITED_CONSEQUENCE,
  /** Something untrue was told: of the debt, of its consequences, of who is calling. */
  MISREPRESENTATION,
  /** The agent did not say who he is and for whom he calls. */
  NO_SELF_INTRODUCTION,
  /** A contact that something had stopped: a hold, a wish, a representative, the case's end. */
  NOT_PERMITTED,
  /** Anything else; the note says what. */
  OTHER
}
