package dev.amends.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The bundled typefaces: Arimo for Latin, Greek and Cyrillic, Droid Sans Fallback for Chinese and
 * Japanese, Noto Sans SC for the characters of China's official table that it lacks, and Hanazono
 * for rare characters of Hong Kong and Japan. Not thread-safe: printing moves a position in the
 * shared font.
 */
public final class Typefaces {
  /** The names used in the style sheet of the letters. */
  private static final String LATIN = "Latin";

  private static final String CHINESE = "Chinese";
  private static final String RARE = "Rare";
  private static final String RAREST = "Rarest";

  private final TrueTypeFont regular = read("Arimo-Regular.ttf");
  private final TrueTypeFont bold = read("Arimo-Bold.ttf");
  private final TrueTypeFont chinese = read("DroidSansFallbackFull.ttf");

  private final TrueTypeFont rare = read("NotoSansSC-Rare.ttf");
  private final TrueTypeFont rarest = read("HanazonoRare.ttf");

  private static TrueTypeFont read(String name) {
    try (InputStream font = Typefaces.class.getResourceAsStream("/fonts/" + name)) {
      if (font == null) {
        throw new IllegalStateException("the font " + name + " is missing");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(font));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the font " + name, e);
    }
  }

  /** Registers the typefaces for a letter. The PDF embeds the glyphs that it uses. */
  void register(PdfRendererBuilder letter, PDDocument pdf) throws IOException {
    register(letter, pdf, regular, LATIN, 400);
    register(letter, pdf, bold, LATIN, 700);
    register(letter, pdf, chinese, CHINESE, 400);
    register(letter, pdf, rare, RARE, 400);
    register(letter, pdf, rarest, RAREST, 400);
  }

  private static void register(
      PdfRendererBuilder letter, PDDocument pdf, TrueTypeFont font, String family, int weight)
      throws IOException {
    letter.useFont(
        new PDFontSupplier(PDType0Font.load(pdf, font, true)),
        family,
        weight,
        FontStyle.NORMAL,
        true);
  }

  /** Replaces characters without a glyph by their code point, so that none is lost: 〔U+2A6D6〕. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (Character.isWhitespace(character) || has(character)) {
                printable.appendCodePoint(character);
              } else {
                printable.append("〔U+%04X〕".formatted(character));
              }
            });
    return printable.toString();
  }

  /** Whether a character has a glyph in every weight. */
  public boolean has(int codePoint) {
    try {
      return glyph(chinese, codePoint)
          || (glyph(regular, codePoint) && glyph(bold, codePoint))
          || glyph(rare, codePoint)
          || glyph(rarest, codePoint);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the fonts", e);
    }
  }

  private static boolean glyph(TrueTypeFont font, int codePoint) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    return glyphs != null && glyphs.getGlyphId(codePoint) != 0;
  }
}
