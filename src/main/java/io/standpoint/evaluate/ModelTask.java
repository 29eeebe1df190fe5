package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import java.util.List;

/** A task that asks the model about marked words and needs nothing else. Not thread-safe. */
interface ModelTask {

  /**
   * What to ask the model about a row; may be nothing.
   *
   * @throws GoldException if the row lacks something
   */
  List<Question> questions(GoldRow row);

  /**
   * Scores a row, if it has a label.
   *
   * @param answers in the order of the questions
   * @return the prediction, without the row's id
   */
  ObjectNode take(GoldRow row, List<Answer> answers);

  /** The scores of all rows taken. */
  ObjectNode metrics();

  /** The task, with a model to ask. */
  default Task with(StanceModel model) {
    return new Task() {
      @Override
      public Step begin(GoldRow row) {
        List<Question> questions = questions(row);
        return () -> {
          List<Answer> answers = model.answer(questions);
          return () -> take(row, answers);
        };
      }

      @Override
      public ObjectNode metrics() {
        return ModelTask.this.metrics();
      }
    };
  }
}
