from sqlmodel import Session, create_engine


def prepare(url):
    engine = create_engine(url)  # expect: unreleased-resource
    with engine.connect() as connection:
        connection.commit()


def insert(engine, row):
    with Session(engine) as session:  # ok: unreleased-resource
        session.add(row)
        session.commit()
