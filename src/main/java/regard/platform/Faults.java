package regard.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import regard.kernel.NotAllowed;
import regard.kernel.NotFound;
import regard.kernel.Refused;
import regard.kernel.Stale;

/** Turns what went wrong into the page that says so. */
@Controller
@ControllerAdvice
class Faults implements ErrorController {

    private final ErrorPages pages;

    Faults(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, TypeMismatchException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.NOT_ALLOWED);
    }

    @ExceptionHandler(Stale.class)
    void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.STALE);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void notThisWay(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.NOT_THIS_WAY);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.TOO_LARGE);
    }

    @ExceptionHandler({
        BindException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class,
        ServletRequestBindingException.class
    })
    void notReadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.NOT_READABLE);
    }

    @ExceptionHandler(Refused.class)
    void refused(HttpServletResponse response, Refused refused) throws IOException {
        pages.refuse(response, refused);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        QueryTimeoutException.class,
        TransientDataAccessException.class
    })
    void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, ErrorPages.Kind.BUSY);
    }

    @ExceptionHandler(Exception.class)
    void ours(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        pages.showFault(request, response, fault);
    }

    /** What the server itself refuses, or a filter failed at. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        switch (status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND) {
            case 400 -> pages.show(request, response, ErrorPages.Kind.NOT_READABLE);
            case 403 -> pages.show(request, response, ErrorPages.Kind.NOT_ALLOWED);
            case 404 -> pages.show(request, response, ErrorPages.Kind.NOT_FOUND);
            case 405 -> pages.show(request, response, ErrorPages.Kind.NOT_THIS_WAY);
            case 413 -> pages.show(request, response, ErrorPages.Kind.TOO_LARGE);
            case 503 -> pages.show(request, response, ErrorPages.Kind.BUSY);
            default ->
                pages.showFault(
                        request,
                        response,
                        fault instanceof Throwable thrown
                                ? thrown
                                : new IllegalStateException("the server answered " + status));
        }
    }
}
