package dev.amends.contact.contactfile;

/** The kind of an attachment. */
enum AttachmentKind {
  /** The recording of a call. */
  RECORDING,
  /** The log of a chat. */
  CHAT_LOG,
  /** A picture, for example of a visit. */
  PICTURE,
  /** A letter or another document. */
  PAPER
}
