package dev.amends.letters;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;

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

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(
              Arrays.stream(values())
                  .map(format -> MediaType.valueOf(format.mediaType))
                  .toArray(MediaType[]::new))
          .build();

  final String mediaType;
  final String extension;

  LetterFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Returns the format that a request prefers, PDF if it prefers none. */
  public static LetterFormat negotiate(Request request) {
    Variant preferred = request.selectVariant(VARIANTS);
    return preferred == null
        ? PDF
        : Arrays.stream(values())
            .filter(format -> MediaType.valueOf(format.mediaType).equals(preferred.getMediaType()))
            .findFirst()
            .orElse(PDF);
  }

  /** Returns the media type without parameters. */
  public String mediaType() {
    return mediaType;
  }
}
