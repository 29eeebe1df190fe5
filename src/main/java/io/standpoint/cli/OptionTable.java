package io.standpoint.cli;

import io.standpoint.beam.Topic;
import io.standpoint.beam.Topic.Heading;
import java.beans.Introspector;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** The options that an interface of ours has beside Beam's, read from their annotations. */
final class OptionTable {

  private static final int WIDTH = 78;
  private static final String INDENT = "      ";

  private final Map<String, Method> getters = new TreeMap<>();

  OptionTable(Class<? extends PipelineOptions> options) {
    for (Method method : options.getMethods()) {
      boolean ours = !method.getDeclaringClass().isAssignableFrom(PipelineOptions.class);
      if (ours
          && method.getParameterCount() == 0
          && method.isAnnotationPresent(Description.class)) {
        String name = Introspector.decapitalize(method.getName().replaceFirst("^get", ""));
        getters.put(name, method);
      }
    }
  }

  /**
   * One option.
   *
   * @param fallback nullable; its value where none is given
   */
  record Option(
      String name,
      Class<?> type,
      boolean required,
      String fallback,
      String description,
      Heading heading) {}

  /** All options, required ones first, then by name. */
  List<Option> options() {
    return getters.entrySet().stream()
        .map(
            entry ->
                new Option(
                    entry.getKey(),
                    entry.getValue().getReturnType(),
                    isRequired(entry.getValue()),
                    defaultOf(entry.getValue()),
                    entry.getValue().getAnnotation(Description.class).value(),
                    heading(entry.getValue())))
        .sorted(
            Comparator.comparing((Option option) -> !option.required()).thenComparing(Option::name))
        .toList();
  }

  /** Whether {@code argument} sets one of these options, in either spelling. */
  boolean has(String argument) {
    String name = argument.replaceFirst("^--", "").replaceFirst("(?s)=.*", "").replace("-", "");
    return getters.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Every option with its value in {@code options}, absent ones left out. */
  Map<String, String> values(PipelineOptions options) {
    Map<String, String> values = new TreeMap<>();
    getters.forEach(
        (name, getter) -> {
          try {
            Object value = getter.invoke(options);
            if (value != null) {
              values.put(name, value.toString());
            }
          } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("option " + name + " cannot be read", e);
          }
        });
    return values;
  }

  /** By heading, required options first, each with its default and its description. */
  void print(PrintStream out) {
    options().stream()
        .collect(Collectors.groupingBy(Option::heading, TreeMap::new, Collectors.toList()))
        .forEach(
            (heading, options) -> {
              out.println();
              out.println(heading.title());
              options.forEach(option -> print(out, option));
            });
  }

  private static void print(PrintStream out, Option option) {
    String fallback = option.fallback() == null ? "" : " (" + option.fallback() + ")";
    String note = option.required() ? " (required)" : fallback;
    out.println("  --" + option.name() + "=" + typeOf(option.type()) + note);
    wrap(option.description()).forEach(out::println);
  }

  private static List<String> wrap(String text) {
    StringBuilder wrapped = new StringBuilder(INDENT);
    int column = INDENT.length();
    for (String word : text.split(" ")) {
      if (column + word.length() > WIDTH) {
        wrapped.append('\n').append(INDENT);
        column = INDENT.length();
      }
      wrapped.append(word).append(' ');
      column += word.length() + 1;
    }
    return Arrays.stream(wrapped.toString().split("\n")).map(String::stripTrailing).toList();
  }

  private static Heading heading(Method getter) {
    Topic topic = getter.getAnnotation(Topic.class);
    return topic == null ? Heading.OTHER : topic.value();
  }

  private static boolean isRequired(Method getter) {
    return getter.isAnnotationPresent(Validation.Required.class);
  }

  private static String typeOf(Class<?> type) {
    if (type == boolean.class) {
      return "true|false";
    }
    if (type == int.class || type == double.class) {
      return "NUMBER";
    }
    return type == List.class ? "TEXT[,TEXT]" : "TEXT";
  }

  private static String defaultOf(Method getter) {
    for (Annotation annotation : getter.getAnnotations()) {
      if (annotation instanceof Default.String text) {
        return text.value();
      }
      if (annotation instanceof Default.Integer number) {
        return Integer.toString(number.value());
      }
      if (annotation instanceof Default.Double number) {
        return Double.toString(number.value());
      }
      if (annotation instanceof Default.Boolean flag) {
        return Boolean.toString(flag.value());
      }
    }
    return null;
  }
}
