package dev.amends.contact.contactfile;

/** What an attachment shows. */
enum AttachmentKind {
  /** The sound of a call. */
  RECORDING,
  /** What was written to and fro. */
  CHAT_LOG,
  /** A picture, such as of a visit. */
  PICTURE,
  /** A letter or another paper. */
  PAPER
}
