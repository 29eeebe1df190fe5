package io.standpoint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Puts the page together: markup, styles, licences, data, libraries and scripts in one file. A
 * policy in its head lets a browser run these scripts and no others, and load nothing.
 */
final class ReportPage {

  private static final String HOME = "io/standpoint/report/";
  private static final String D3 = "META-INF/resources/webjars/d3/7.9.0/";
  private static final String PLOT = HOME + "vendor/plot-0.6.17";
  private static final List<String> LICENCES = List.of(D3 + "LICENSE", PLOT + "-LICENSE.txt");
  private static final List<String> LIBRARIES =
      List.of(D3 + "dist/d3.min.js", PLOT + ".umd.min.js");

  /** Each defines one constant that the following ones may use. */
  private static final List<String> SCRIPTS =
      List.of(
          "data",
          "format",
          "dom",
          "drawer",
          "tone",
          "parts",
          "charts",
          "summary",
          "focus",
          "ranking",
          "matrix",
          "sections",
          "main");

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  private final String title;

  /** Writes one part of the data. */
  interface Data {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * A page.
   *
   * @param title plain text
   */
  ReportPage(String title) {
    this.title = title;
  }

  /**
   * Writes it.
   *
   * @param page not closed
   * @param overview expanded when the page is opened
   * @param evidence expanded when it is asked for
   */
  void write(Writer page, Data overview, Data evidence) throws IOException {
    String template = resource(HOME + "page.html");
    List<String> scripts = scripts();
    Matcher place = PLACE.matcher(template);
    int written = 0;
    while (place.find()) {
      page.write(template, written, place.start() - written);
      written = place.end();
      switch (place.group(1)) {
        case "policy" -> page.write(policy(scripts));
        case "title" -> page.write(HtmlEscapers.htmlEscaper().escape(title));
        case "style" -> page.write(resource(HOME + "page.css"));
        case "licences" -> page.write(licences());
        case "overview" -> page.write(packed(overview));
        case "evidence" -> page.write(packed(evidence));
        case "libraries" -> {
          for (String library : scripts.subList(0, LIBRARIES.size())) {
            page.write("<script>" + library + "</script>\n");
          }
        }
        case "script" -> page.write(scripts.get(LIBRARIES.size()));
        default -> throw new IllegalStateException("page.html has " + place.group());
      }
    }
    page.write(template, written, template.length() - written);
  }

  /** JSON, compressed: a third of the size, and without a character that is markup. */
  private static String packed(Data data) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new ObjectMapper().getFactory().createGenerator(new GZIPOutputStream(packed))) {
      data.write(json);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /** The libraries, then all of ours as one. */
  private static List<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String library : LIBRARIES) {
      scripts.add(resource(library));
    }
    StringBuilder ours = new StringBuilder("\n");
    for (String script : SCRIPTS) {
      ours.append(resource(HOME + "script/" + script + ".js"));
    }
    scripts.add(ours.toString());
    return scripts;
  }

  private static String policy(List<String> scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; style-src 'unsafe-inline'");
    policy.append("; script-src");
    for (String script : scripts) {
      byte[] hash = Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes();
      policy.append(" 'sha256-").append(Base64.getEncoder().encodeToString(hash)).append('\'');
    }
    return policy.append("; base-uri 'none'; form-action 'none'").toString();
  }

  private static String licences() throws IOException {
    StringBuilder licences = new StringBuilder();
    for (String licence : LICENCES) {
      licences.append(HtmlEscapers.htmlEscaper().escape(resource(licence))).append('\n');
    }
    return licences.toString();
  }

  private static String resource(String name) throws IOException {
    return Resources.toString(Resources.getResource(name), StandardCharsets.UTF_8);
  }
}
