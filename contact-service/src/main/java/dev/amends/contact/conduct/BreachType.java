package dev.amends.contact.conduct;

/** The rules of conduct that a contact can break. */
public enum BreachType {
  /** A threat of violence, of harm, or of a step that will not be taken. */
  THREAT,
  /** Insulting or degrading words. */
  INSULT,
  /** An accusation, such as of fraud, instead of a question. */
  ACCUSATION,
  /** The debt was disclosed to a third party. */
  THIRD_PARTY_DISCLOSURE,
  /** A contact at a time that is not permitted. */
  TIME,
  /** More contacts than are permitted. */
  FREQUENCY,
  /** A prohibited consequence was named: pressure through family, business or reputation. */
  PROHIBITED_CONSEQUENCE,
  /** An untrue statement about the debt, its consequences or the caller. */
  MISREPRESENTATION,
  /** The agent did not say who they are and for whom they call. */
  NO_SELF_INTRODUCTION,
  /** A contact in spite of a hold, a restriction, a representative or a closed case. */
  NOT_PERMITTED,
  /** Visitors entered the borrower's home or office without consent. */
  ENTRY_WITHOUT_CONSENT,
  /** Another breach, described in the note. */
  OTHER
}
