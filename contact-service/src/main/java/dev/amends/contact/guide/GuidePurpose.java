package dev.amends.contact.guide;

/** What the talk is for. */
enum GuidePurpose {
  /** To find out and to agree. */
  FIRST_TALK,
  /** To keep a plan going. */
  PLAN_FOLLOW_UP,
  /** There is to be none from our side. */
  NO_CONTACT
}
