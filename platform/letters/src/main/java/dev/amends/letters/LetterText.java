package dev.amends.letters;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Extracts the text of a letter from its XHTML. */
final class LetterText {
  private static final Set<String> HIDDEN = Set.of("head", "style");
  private static final Set<String> BLOCKS = Set.of("h1", "h2", "p", "li", "tr", "dt", "dd");
  private static final Set<String> GROUPS = Set.of("body", "div", "table", "ul", "dl");

  private final StringBuilder lines = new StringBuilder();

  private LetterText() {}

  /**
   * Parses a page.
   *
   * @throws IllegalArgumentException if it is not well-formed XHTML
   */
  static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException(
          "the letter is not well-formed XHTML: " + e.getMessage(), e);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("cannot parse the letter", e);
    }
  }

  /** Returns the text of a page: one line per block, an empty line between groups. */
  static String text(String xhtml) {
    LetterText text = new LetterText();
    text.walk(parse(xhtml).getDocumentElement());
    return text.lines.toString().strip() + "\n";
  }

  private void walk(Element element) {
    String name = element.getTagName();
    if (HIDDEN.contains(name)) {
      return;
    }
    if (BLOCKS.contains(name)) {
      String words = words(element);
      lines.append(words).append(words.isEmpty() ? "" : "\n");
      return;
    }
    if (GROUPS.contains(name) && !lines.isEmpty() && !endsWithEmptyLine()) {
      lines.append('\n');
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner);
      }
    }
  }

  private boolean endsWithEmptyLine() {
    return lines.length() > 1 && lines.charAt(lines.length() - 2) == '\n';
  }

  /** Separates table cells by a blank and keeps the line breaks of br. */
  private static String words(Element block) {
    StringBuilder words = new StringBuilder();
    collect(block, words);
    return words.toString().replaceAll("[ \t\n\r]+", " ").strip().replaceAll(" ?\u2028 ?", "\n");
  }

  private static void collect(Node node, StringBuilder words) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        words.append(child.getNodeValue());
      } else if (child instanceof Element element) {
        if (element.getTagName().equals("br")) {
          words.append('\u2028');
        }
        words.append(element.getTagName().equals("td") ? " " : "");
        collect(element, words);
      }
    }
  }
}
