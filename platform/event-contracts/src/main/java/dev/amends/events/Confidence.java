package dev.amends.events;

/** How reliable a statement or a figure is. */
public enum Confidence {
  /** Not supported by anything but a guess or a vague statement. */
  LOW,
  /** Stated clearly by the borrower, but not supported by evidence. */
  MEDIUM,
  /** Supported by evidence that was seen. */
  HIGH
}
