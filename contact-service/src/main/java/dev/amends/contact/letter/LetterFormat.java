package dev.amends.contact.letter;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The formats in which a letter can be read. */
public enum LetterFormat {
  /** The letter as it is printed and sent. */
  PDF(LetterFormat.APPLICATION_PDF, "pdf"),
  /** A page for a browser. */
  HTML(MediaType.TEXT_HTML, "html"),
  /** The words only. */
  TEXT(MediaType.TEXT_PLAIN, "txt");

  /** The media type of PDF, for annotations. */
  public static final String APPLICATION_PDF = "application/pdf";

  final String mediaType;
  final String extension;

  LetterFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Returns the first acceptable format of a request, PDF if it accepts everything. */
  public static LetterFormat negotiate(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      for (LetterFormat format : values()) {
        if (accepted.isCompatible(MediaType.valueOf(format.mediaType))) {
          return format;
        }
      }
    }
    return PDF;
  }

  /** Returns the media type without parameters. */
  public String mediaType() {
    return mediaType;
  }
}
