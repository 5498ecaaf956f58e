package dev.amends.contact.letter;

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
 * Japanese. Of a character that neither has a # is printed. Reading one letter's glyphs moves a
 * position in the shared font, so that one letter at a time may use them.
 */
final class Typefaces {
  /** As the style sheet of letters names them. */
  private static final String LATIN = "Latin";

  private static final String CHINESE = "Chinese";

  private final TrueTypeFont regular = read("Arimo-Regular.ttf");
  private final TrueTypeFont bold = read("Arimo-Bold.ttf");
  private final TrueTypeFont chinese = read("DroidSansFallbackFull.ttf");

  private static TrueTypeFont read(String name) {
    try (InputStream font = Typefaces.class.getResourceAsStream("/fonts/" + name)) {
      if (font == null) {
        throw new IllegalStateException("the font " + name + " is missing");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(font));
    } catch (IOException e) {
      throw new IllegalStateException("the font " + name + " cannot be read", e);
    }
  }

  /** Gives the typefaces to a letter; it will contain the glyphs that it uses. */
  void lend(PdfRendererBuilder letter, PDDocument pdf) throws IOException {
    lend(letter, pdf, regular, LATIN, 400);
    lend(letter, pdf, bold, LATIN, 700);
    lend(letter, pdf, chinese, CHINESE, 400);
  }

  private static void lend(
      PdfRendererBuilder letter, PDDocument pdf, TrueTypeFont font, String family, int weight)
      throws IOException {
    letter.useFont(
        new PDFontSupplier(PDType0Font.load(pdf, font, true)),
        family,
        weight,
        FontStyle.NORMAL,
        true);
  }

  /** Whether there is a glyph for a character, in every weight. */
  boolean has(int codePoint) {
    try {
      return glyph(chinese, codePoint) || (glyph(regular, codePoint) && glyph(bold, codePoint));
    } catch (IOException e) {
      throw new IllegalStateException("a font cannot be read", e);
    }
  }

  private static boolean glyph(TrueTypeFont font, int codePoint) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    return glyphs != null && glyphs.getGlyphId(codePoint) != 0;
  }
}
