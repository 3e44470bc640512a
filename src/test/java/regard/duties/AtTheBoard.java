package regard.duties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import regard.kernel.Actor;

/** A test of what a board has assessed and signed, on a day of its own; Priya assesses. */
abstract class AtTheBoard {

    Board board;
    Pages pages;
    Actor priya;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void someBoard() {
        board = Board.in(context);
        pages = board.pages();
        priya = board.priya();
    }

    @AfterEach
    void today() {
        board.comeBack();
    }
}
